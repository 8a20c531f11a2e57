import type { SaidColumns, Target } from "../../../shared/domain/import/mapping.ts";
import type { Services } from "../../services/services.tsx";
import { importFlow } from "./import-flow.ts";
import { columnsStep, type Step } from "./import-state.ts";
import { refusedBy } from "./plan-file.ts";

/** What is done at the columns of the file that is taken in. */
const { store } = importFlow;

/** Takes the file for something, and its columns for what a person says; without them they are guessed. */
export async function takeAs({ engine }: Services, target: Target, columns?: SaidColumns): Promise<void> {
  const at = store.get();
  if (at.step !== "columns" || at.isReading) return;
  const found = await engine.columnsAs({ target, columns });
  if (!found || store.get() !== at) return;
  const { refused: _, kept: __, ...rest } = at;
  store.set({ ...rest, isPlanOld: true, read: { ...at.read, ...found, recipe: null } });
}

/** Back from the plan to the columns, or from how the file was cut. */
export function lookAtColumns(): void {
  const at = store.get();
  if (at.step !== "plan" && at.step !== "shape") return;
  if (at.step === "plan" ? at.isWriting || at.isMending : at.isReading) return;
  const { file, read, plan, refused } = at;
  store.set({ ...columnsStep(file, read), ...(plan ? { plan } : {}), ...refusedBy(refused) });
}

/** From the columns to how the file was cut; its rows and its plan are then those of the columns a person said. */
export async function lookAtShape(services: Services): Promise<void> {
  const at = store.get();
  if (at.step !== "columns" || at.isReading) return;
  const { kept: _, isPlanOld, ...rest } = at;
  const shape: Step<"shape"> = { ...rest, step: "shape" };
  store.set(shape);
  const { mapping, choices, recipe } = at.read;
  if (isPlanOld) await importFlow.again(services, shape, { shape: at.said, mapping, choices, recipe });
}

/** Reads the file by another recipe that fits, or by none. */
export async function readBy(services: Services, recipe: string | null): Promise<void> {
  const at = store.get();
  if (at.step !== "columns" || at.isReading) return;
  await importFlow.again(services, { ...at, said: {} }, { shape: {}, recipe });
}

/** Keeps how the file is taken as a recipe. */
export async function keepAs({ engine }: Services, name: string): Promise<void> {
  const at = store.get();
  if (at.step !== "columns" || at.isReading) return;
  const { mapping, choices } = at.read;
  const kept = await engine.keepRecipe({ name, mapping, shape: at.said, choices });
  const now = store.get();
  if (now.step !== "columns") return;
  if (!kept.ok) return store.set({ ...now, refused: kept.failure });
  const { id } = kept.value;
  const recipes = [{ id, name }, ...now.read.recipes.filter((other) => other.id !== id)];
  store.set({ ...now, kept: name, read: { ...now.read, recipe: id, recipes } });
}
