import fc from "fast-check";
import type { UndoChoice, UndoSummary, UndoWindow } from "../../shared/contracts/undo-records.ts";
import type { BatchId } from "../../shared/domain/ledger/identity.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import { scanPacks } from "./copies.ts";
import { scanned, type TestStation } from "./station.ts";

/** What the program would do by itself. */
export const proposed: UndoChoice = { all: "proposed", but: [] };

/** Looks at what taking a batch back would do. */
export async function lookedAt(station: TestStation, batch: BatchId): Promise<UndoSummary> {
  const looked = await station.ask.lookAtUndo({ batch });
  if (!looked.ok) throw new Error(looked.failure.code);
  return looked.value;
}

/** What was touched since, and what a choice comes to. */
export const undoWindow = async (
  station: TestStation,
  { undo }: UndoSummary,
  choice = proposed,
): Promise<UndoWindow> => await station.ask.undoRows({ undo, choice, first: 0, count: 500 });

/** Takes a batch back. */
export async function takenBack(station: TestStation, batch: BatchId, choice = proposed) {
  const { undo } = await lookedAt(station, batch);
  return await station.ask.undoImport({ undo, choice, reason: "verkeerd bestand" });
}

/** Codes the files of these tests bring, as they are scanned; one bears a serial that a file brings too. */
const codes = ["05412345678908", "05410013111009", "0105412345678908213S1", "0105412345678908213S2"] as const;

/** Something a person does about what lies there. */
export const touch = fc.record({
  do: fc.constantFrom("adjust", "move", "elsewhere", "scan", "out", "quantity", "amend", "strike", "pieces"),
  code: fc.constantFrom(...codes),
  which: fc.nat(40),
  said: fc.integer({ min: 0, max: 9 }),
});
type Touching = typeof touch extends fc.Arbitrary<infer T> ? T : never;

/** Does one of them, a second later than what was before; a thing that cannot be done is left. */
export async function touched(
  station: TestStation,
  { do: what, code, which, said }: Touching,
): Promise<void> {
  const { ask, engine } = station;
  const { stock } = engine.ledger;
  station.clock.time += 1_000;
  const lines = Array.from({ length: stock.lines.size }, (_, line) => line).filter(
    (line) => stock.lines.live[line] !== 0,
  );
  const line = lines[which % Math.max(1, lines.length)];
  const counted = Array.from({ length: stock.entries.size }, (_, index) => index).filter(
    (index) =>
      stock.entries.kinds.word(stock.entries.kind[index] as number) === "counted" &&
      stock.state.has(index, mark.inEffect),
  );
  const reading = counted[which % Math.max(1, counted.length)];
  const of = reading === undefined ? undefined : stock.entries.id(reading);
  if (what === "scan") await scanPacks(station, 1, code);
  else if (what === "out") await ask.takeOut({ ...scanned(code), taking: { reason: "sold" } });
  else if (line !== undefined && what === "adjust") await ask.adjustLine({ line, said, reason: "geteld" });
  else if (line !== undefined && what === "move")
    await ask.move({ target: { what: "line", line }, change: { lot: "ANDERS" }, reason: "" });
  else if (of && what === "elsewhere")
    await ask.move({ target: { what: "readings", ids: [of] }, change: { expiry: "2030-01" }, reason: "" });
  else if (of && what === "quantity") await ask.setQuantity({ of, said });
  else if (of && what === "pieces") await ask.setPieces({ of, said: said + 1 });
  else if (of && what === "amend") await ask.amendReading({ of, change: { lot: "B" } });
  else if (of && what === "strike") await ask.strike({ target: of, except: [], reason: "niet van ons" });
}
