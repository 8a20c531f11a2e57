import fc from "fast-check";
import { scanPacks } from "./copies.ts";
import { kept } from "./customers.ts";
import { imported } from "./imports.ts";
import { scanned, type TestStation } from "./station.ts";
import { fileOf } from "./stock-text.ts";

/** Codes of few products, some of them of one, so that what stations say meets. */
const codes = ["5412345678908", "05410013111009", "2642619", "1234567", "0105412345678908213A5"] as const;
const aBox = "15412345678905";
/** What they are counted under. */
const counted = ["05412345678908", "05410013111009", "CNK:2642619", "1234567"] as const;
const any = { code: fc.constantFrom(...codes), line: fc.nat(3) };
const does = <D extends string, R>(
  weight: number,
  what: D,
  more: { [K in keyof R]: fc.Arbitrary<R[K]> },
) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(what), ...more }) as fc.Arbitrary<{ readonly do: D } & R>,
});

/** Something a person does at a station. */
const act = fc.oneof(
  does(6, "scan", { code: any.code }),
  does(2, "take-back", {}),
  does(2, "out", { code: any.code }),
  does(1, "name", { name: fc.constantFrom("Pil", "Siroop") }),
  does(2, "adjust", { line: any.line, said: fc.integer({ min: 0, max: 9 }) }),
  does(1, "import", {}),
  does(1, "expect", { said: fc.integer({ min: 0, max: 3 }) }),
  does(1, "strike-batch", {}),
  does(1, "customer", { name: fc.constantFrom("An", "Bo") }),
  does(1, "link", { code: fc.constantFrom(...counted), to: fc.constantFrom(...counted) }),
  does(1, "box", { packs: fc.constantFrom(5, 10) }),
  does(1, "move", { line: any.line, lot: fc.constantFrom("A", null) }),
  does(1, "again", {}),
);

/** What a person does at a station for a while. */
export const acts = fc.array(act, { maxLength: 8 });
type Act = typeof acts extends fc.Arbitrary<(infer A)[]> ? A : never;

/** Does all that, a second between. */
export async function play(station: TestStation, all: readonly Act[]): Promise<void> {
  for (const one of all) {
    station.clock.time += 1_000;
    await doOne(station, one);
  }
}

async function doOne(station: TestStation, one: Act): Promise<void> {
  const { ask, engine } = station;
  const { size } = engine.ledger.stock.lines;
  const line = "line" in one && size > 0 ? one.line % size : -1;
  if (one.do === "scan") await scanPacks(station, 1, one.code);
  else if (one.do === "take-back") await ask.takeBack({});
  else if (one.do === "out") await ask.takeOut({ ...scanned(one.code), taking: { reason: "sold" } });
  else if (one.do === "name") await ask.nameProduct({ code: codes[0], name: one.name, pack: "" });
  else if (one.do === "import") await imported(station);
  else if (one.do === "expect") await imported(station, listOf(one.said));
  else if (one.do === "strike-batch") await strikeBatch(station);
  else if (one.do === "customer") await kept(station, { name: one.name });
  else if (one.do === "link") await ask.linkCodes({ code: one.code, to: one.to, reason: "" });
  else if (one.do === "again") await countAgain(station);
  else if (one.do === "box") {
    const box = await ask.recordScan(scanned(aBox));
    if (box.ok) await ask.boxOf({ of: box.value.id, packs: one.packs });
  } else if (line >= 0 && one.do === "adjust")
    await ask.adjustLine({ line, said: one.said, reason: "geteld" });
  else if (line >= 0 && one.do === "move")
    await ask.move({ target: { what: "line", line }, change: { lot: one.lot }, reason: "" });
}

/** A list that expects so many packs in the first place, or without saying where. */
const listOf = (said: number) => ({
  ...fileOf(
    `lijst-${said}.csv`,
    "Plaats;Code;Aantal",
    `Robot;5412345678908;${said}`,
    ";05410013111009;4",
    "Koelkast;05410013111009;1",
  ),
  mapping: { target: "expected", columns: { place: 0, code: 1, quantity: 2 } },
});

async function strikeBatch({ ask, engine }: TestStation): Promise<void> {
  for (const fact of engine.ledger.stock.entries.facts.values())
    if (fact.kind === "batchClosed") {
      await ask.strike({ target: fact.batch, except: [], reason: "verkeerd bestand" });
      return;
    }
}

/** Counts the first place there is once more. */
async function countAgain({ ask, engine }: TestStation): Promise<void> {
  const [first] = engine.ledger.stock.facts.subjects("location:");
  if (first) await ask.openPlace({ id: first.slice("location:".length) as never, how: "again" });
}
