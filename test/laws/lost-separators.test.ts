import fc from "fast-check";
import { expect, test } from "vitest";
import { expiryOfYymmdd } from "../../shared/domain/codes/expiry.ts";
import { rankWays } from "../../shared/domain/codes/rank-ways.ts";
import { context, digits, gtin14, scan, value20, yymmdd } from "../makers/packs.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 300);
/** More ways than this and the list of them ends. */
const most = 90;

/** Values of every identifier that medicine packs carry; half of a pack's lots and serials look like more elements. */
const values = fc.record({
  "01": gtin14,
  "10": value20,
  "11": yymmdd,
  "15": yymmdd,
  "17": yymmdd,
  "21": value20,
  "37": fc.integer({ min: 1, max: 8 }).chain(digits),
  "240": value20,
  "710": fc.constantFrom("27580899", "03752864", "13832707"),
  "711": fc.constantFrom("3400936963504", "3696350"),
  "714": digits(7),
});
type Ai = "01" | "10" | "11" | "15" | "17" | "21" | "37" | "240" | "710" | "711" | "714";
const fixed: readonly string[] = ["01", "11", "15", "17"];
const others: readonly Ai[] = ["10", "11", "15", "17", "21", "37", "240", "710", "711", "714"];
/** The product and any others of them, in any order. */
const order = fc
  .shuffledSubarray([...others], { minLength: 1, maxLength: 6 })
  .chain((ais) => fc.shuffledSubarray<Ai>(["01", ...ais], { minLength: ais.length + 1 }));

const said = ({ code, lot, expiry, serial }: Partial<Record<"code" | "lot" | "expiry" | "serial", string>>) =>
  JSON.stringify([code, lot, expiry, serial]);

function truthOf(pack: Record<Ai, string>, ais: readonly Ai[]) {
  const value = (ai: Ai) => (ais.includes(ai) ? pack[ai] : undefined);
  const day = value("17") ?? value("15");
  const [lot, serial] = [value("10"), value("21")];
  const expiry = day === undefined ? undefined : expiryOfYymmdd(day, context.today);
  return { code: pack["01"], ...(lot && { lot }), ...(expiry && { expiry }), ...(serial && { serial }) };
}

test("of any pack whose separators were lost the truth is taken or among the answers, and never a serial in a lot", () => {
  fc.assert(
    fc.property(values, order, fc.constantFrom("", "]d2"), (pack, ais, prefix) => {
      const read = scan(prefix + ais.map((ai) => ai + pack[ai]).join(""));
      const truth = truthOf(pack, ais);
      if (read.kind === "person") throw new Error("A person's number");
      if (read.question && read.question.length >= most) return;
      // What branches beyond all reason is kept as it was read and has to be confirmed.
      if (read.problems.includes("separator-lost") && said(read) !== said(truth)) {
        expect(ais.filter((ai) => !fixed.includes(ai)).length).toBeGreaterThan(1);
        return;
      }
      expect((read.question ?? [read]).map(said)).toContain(said(truth));
    }),
    { numRuns: runs },
  );
});

test("what is sure without separators is neither asked nor marked", () => {
  const sure = fc.shuffledSubarray<Ai>(["01", "11", "15", "17"], { minLength: 2 });
  fc.assert(
    fc.property(values, sure, (pack, ais) => {
      fc.pre(ais.includes("01"));
      const read = scan(`]d2${ais.map((ai) => ai + pack[ai]).join("")}`);
      expect(read).toMatchObject({ kind: "pack", problems: [] });
      expect(said(read as never)).toBe(said(truthOf(pack, ais)));
    }),
    { numRuns: runs },
  );
});

test("the answers to a question never say the same twice", () => {
  fc.assert(
    fc.property(values, order, (pack, ais) => {
      const read = scan(ais.map((ai) => ai + pack[ai]).join(""));
      const ways = read.kind === "person" ? [] : (read.question ?? []).map(said);
      expect(new Set(ways).size).toBe(ways.length);
    }),
    { numRuns: runs },
  );
});

test("lots of the product rank the answers: the lot itself, then its shape, then its length; nothing is left out", () => {
  const read = scan("1021072911172405310100693570007182");
  if (read.kind !== "pack" || !read.question) throw new Error("Not asked");
  const lotsOf = (...lots: readonly string[]) => ({
    lots: new Map(lots.map((lot) => [lot, new Set(["2024-05-31"])])),
    serials: [],
  });
  const ranked = (...lots: readonly string[]) =>
    rankWays(read.question ?? [], () => lotsOf(...lots)).map(({ lot }) => lot);
  const unranked = read.question.map(({ lot }) => lot);
  expect(ranked()).toEqual(unranked);
  expect(ranked("2107291117240531")[0]).toBe("2107291117240531");
  expect(ranked("22334455")[0]).toBe("21072911");
  expect(ranked("2233445566")[0]).toBe("2107291117");
  expect(ranked("ABCDEFGHIJ")[0]).toBe("2107291117");
  for (const lots of [["A"], ["22334455", "x"]])
    expect([...ranked(...lots)].sort()).toEqual([...unranked].sort());
});
