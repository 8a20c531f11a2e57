import type { Services } from "../../services/services.tsx";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";
import { swapped } from "./plan-file.ts";
import { type Chosen, chooseFiles, type JoinSaid } from "./read-file.ts";

/** Puts the file that waits beside the one in hand. */
export async function joinWaiting(services: Services): Promise<void> {
  const also = shapeStep() && importFlow.takeWaiting();
  if (also) await joinWith(services, also);
}

/** Puts a file a person chooses beside the one in hand. */
export async function joinChosen(services: Services, title: string): Promise<void> {
  const chosen = await chooseFiles(services, "table", title);
  const [also] = chosen.ok ? chosen.value : [];
  if (also) await joinWith(services, also);
}

async function joinWith(services: Services, also: Chosen): Promise<void> {
  const at = shapeStep();
  if (at) await importFlow.say(services, {}, { file: { ...at.file, also }, said: at.said });
}

/** Joins by what a person says, or goes on without the other file. */
export async function joinBy(services: Services, said: Partial<JoinSaid> | null): Promise<void> {
  const at = shapeStep();
  if (!at?.file.join) return;
  const { also: _, join, ...alone } = at.file;
  const file = said ? { ...at.file, join: { ...join, ...said } } : alone;
  await importFlow.say(services, {}, { file, said: at.said });
}

/** The rows of the other file stay instead. */
export async function turnJoin(services: Services): Promise<void> {
  const at = shapeStep();
  if (!at?.file.also || !at.file.join) return;
  const { column, otherColumn, ...join } = at.file.join;
  const file = swapped(at.file, at.said, { ...join, column: otherColumn, otherColumn: column });
  await importFlow.say(services, {}, { file, said: at.file.also.said ?? {} });
}

function shapeStep(): Step<"shape"> | undefined {
  const at = importFlow.store.get();
  return at.step === "shape" && !at.isReading ? at : undefined;
}
