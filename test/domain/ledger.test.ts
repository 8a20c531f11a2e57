import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../shared/domain/ledger/census.ts";
import {
  type AnyEntry,
  canonicalFields,
  type EntryKind,
  entrySchemas,
} from "../../shared/domain/ledger/entry.ts";
import { canonicalLine, readLine } from "../../shared/domain/ledger/entry-line.ts";
import {
  entryId,
  identifierOf,
  identifierPattern,
  numberOf,
  type WriterId,
  writerOf,
} from "../../shared/domain/ledger/identity.ts";
import { decodePage, encodePage, entriesOf } from "../../shared/domain/ledger/page.ts";
import { EntryTimes, instantNumber, instantText } from "../../shared/domain/ledger/stamp.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { entry, writer } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";

/**
 * Canonical lines, one of every kind and then those with fields that stand only when they are given; frozen: every later
 * version must read and write each byte for byte.
 */
const lines = readFileSync(new URL("../vectors/entries.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const stamp = "kind writer number station operator at";

/** The fields of every shipped kind, frozen: a kind never gains one, it gets a successor under another name. */
const shipped: { readonly [K in EntryKind]: string } = {
  started: "version previous batch",
  pharmacyNamed: "name replaces",
  stationNamed: "name replaces",
  operatorNamed: "who name replaces",
  locationDefined: "location name note replaces",
  sessionOpened: "session location recounts replaces",
  sessionClosed: "session empty replaces",
  sessionSettled: "sessions stands replaces",
  counted: "session code lot expiry delta unit serial doubt raw",
  quantity: "of said replaces",
  amended: "of code lot expiry serial replaces",
  moved: "entries session location code lot expiry reason replaces",
  countedAnyway: "of reason",
  adjusted: "location code lot expiry unit delta said saw basis reason",
  productKnown: "code codes name pack source",
  named: "code name pack replaces",
  linked: "codes reason",
  batchClosed: "batch title digest shares",
  adopted: "batch title from shares",
  voided: "target except reason",
  customerKept: "customer sealed replaces",
  quarantineOpened: "session of",
  doubted: "of why",
  takenOut: "session location code lot expiry delta unit serial doubt raw reason to",
  boxed: "code holds packs replaces",
  inPieces: "of said replaces",
  expected: "location code lot expiry unit quantity",
  customerErased: "customer",
  customersGiven: "how customers",
  customerKept2: "customer sealed replaces",
  customersMerged: "customer into of replaces",
  customerFieldDefined: "field name form choices place asked hidden replaces",
};

describe("the shipped kinds", () => {
  test.each(lines.map((line) => [JSON.parse(line).kind as string, line]))(
    "a line of %s is read and written byte for byte",
    (kind, line) => {
      const read = readLine(line) as AnyEntry;
      expect(read.kind).toBe(kind);
      expect(canonicalLine(read)).toBe(line);
    },
  );

  test("each has a frozen line, and every field stands in one", () => {
    const said = lines.map((line) => JSON.parse(line) as { readonly kind: string });
    for (const [kind, fields] of Object.entries(shipped)) {
      const own = said.filter((one) => one.kind === kind).map((one) => Object.keys(one).join(" "));
      expect(own).toContain(`${stamp} ${fields}`);
    }
    const read = lines.map((line) => (readLine(line) as AnyEntry).kind);
    expect([...new Set(read)]).toEqual(Object.keys(shipped));
  });

  test("none has gained or lost a field, and none has gone", () => {
    for (const [kind, fields] of Object.entries(shipped))
      expect(canonicalFields(kind as EntryKind).join(" ")).toBe(`${stamp} ${fields}`);
    expect(Object.keys(entrySchemas)).toEqual(expect.arrayContaining(Object.keys(shipped)));
  });

  test("all lie on one page, come back from it, and can be folded", () => {
    const entries = lines.map((line) => readLine(line) as AnyEntry);
    for (const form of ["page", "columns"] as const) {
      const pages = pagesOf(entries, form);
      expect(linesOf(pages)).toBe(`${lines.join("\n")}\n`);
      expect(new Stock().apply(pages).length).toBeGreaterThan(0);
    }
  });
});

describe("the shipped page formats", () => {
  test("lines are the canonical lines after their heading", () => {
    const some = [entry("counted", 1, 1), entry("quantity", 1, 2)];
    expect(new TextDecoder().decode(encodePage(some))).toBe(
      `P1 lines\n${some.map(canonicalLine).join("\n")}\n`,
    );
  });

  test("columns hold one value for all, words, each, or instants, of entries whose numbers are told by their gaps", () => {
    const same = '"station":{"same":"s000000000000001"},"operator":{"same":"p000000000000001"}';
    const counted = `{"kind":"counted","count":3,"gaps":[0,2,1],"columns":{${same},"at":{"since":"2026-11-21T12:00:00.001Z","plus":[0,1500,-1]},"session":{"same":"c000000000000001"},"code":{"words":["1","2"],"index":[0,1,0]},"lot":{"each":["A",null,"B"]},"expiry":{"same":null},"delta":{"same":1},"unit":{"same":"pack"},"serial":{"same":null},"doubt":{"same":null},"raw":{"same":null}}}`;
    const amended = `{"kind":"amended","count":1,"gaps":[1],"columns":{${same},"at":{"same":"2026-11-21T12:00:00.002Z"},"of":{"same":"${writer(1)}.7"},"code":{"same":null},"lot":{"same":{"null":true}},"expiry":{"same":null},"replaces":{"same":[]}}}`;
    const bytes = new TextEncoder().encode(
      `P1 columns\n{"writer":"${writer(1)}","from":7,"runs":[${counted},${amended}]}\n`,
    );
    const page = decodePage(bytes);
    expect(page && [...entriesOf(page)]).toEqual([
      entry("counted", 1, 7, { at: 1, code: "1", lot: "A" }),
      entry("amended", 1, 8, { at: 2, of: entryId(writer(1), 7), lot: null }),
      entry("counted", 1, 9, { at: 1501, code: "2" }),
      entry("counted", 1, 10, { at: 0, code: "1", lot: "B" }),
    ]);
  });

  test("a large page is written as columns, one run for each kind", () => {
    const many = Array.from({ length: 40 }, (_, at) => entry(at % 2 ? "quantity" : "counted", 1, at + 1));
    const text = new TextDecoder().decode(encodePage(many));
    expect(text.startsWith("P1 columns\n")).toBe(true);
    expect((JSON.parse(text.slice(11)) as { runs: unknown[] }).runs).toHaveLength(2);
  });

  test("entries with a hole between them, too many of them, or none, are a mistake", () => {
    expect(() => encodePage([])).toThrow();
    expect(() => encodePage([entry("counted", 1, 1), entry("counted", 1, 3)])).toThrow();
    expect(() => encodePage([entry("counted", 1, 1), entry("counted", 2, 2)])).toThrow();
    expect(() => encodePage(Array.from({ length: 5_001 }, (_, at) => entry("counted", 1, at + 1)))).toThrow();
  });
});

describe("identity and time", () => {
  test("an identifier is 80 random bits in letters that are not mistaken for one another", () => {
    expect(identifierOf(new Uint8Array(10))).toBe("0000000000000000");
    expect(identifierOf(new Uint8Array(10).fill(255))).toBe("zzzzzzzzzzzzzzzz");
    expect(identifierOf(Uint8Array.of(0, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf))).toBe(
      "0123456789abcdef",
    );
    for (const letter of "ilou") expect(identifierPattern.test(letter.repeat(16))).toBe(false);
  });

  test("an entry's id is its writer and its number, and comes apart again", () => {
    const id = entryId("7k3v9t2m4q8r1s5w" as WriterId, 4_812);
    expect(id).toBe("7k3v9t2m4q8r1s5w.4812");
    expect([writerOf(id), numberOf(id)]).toEqual(["7k3v9t2m4q8r1s5w", 4_812]);
  });

  test.each([0, 1, 951_782_399_999, 951_868_799_123, 1_795_257_718_123, 4_102_444_800_000])(
    "the instant %d is written and read as ISO 8601 has it",
    (at) => {
      expect(instantText(at)).toBe(new Date(at).toISOString());
      expect(instantNumber(instantText(at))).toBe(at);
    },
  );

  test("anything that is no instant is the beginning of time, never a number that cannot be compared", () => {
    for (const value of [undefined, null, 5, "", "2026-11-21", "x".repeat(24)])
      expect(Number.isFinite(instantNumber(value))).toBe(true);
    expect(Number.isFinite(instantNumber("9999-99-99T99:99:99.999Z"))).toBe(true);
  });

  test("time never runs backwards, whatever the wall clock does", () => {
    const times = new EntryTimes();
    const table = {
      at: Float64Array.of(900, 1_000, 2_000, 3_700_000),
      writer: Uint32Array.of(1, 1, 2, 1),
      size: 4,
    };
    // Of writer 2, our own, nothing is followed, nor of a clock an hour and more ahead.
    times.follow(table, 0, 2, 950);
    expect(times.next(950)).toBe(1_001);
    expect(times.next(1_100)).toBe(1_100);
    expect(times.next(1_050)).toBe(1_100);
  });
});
