import { expect, test } from "vitest";
import { seeded } from "../../build/bench/kit/figures.mjs";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import { decodeRows, pcOf, scannerOf, taughtIn } from "../makers/decode-rows.ts";
import { decodeVerdict, offersTruth } from "../makers/decode-verdict.ts";
import { heardScan } from "../makers/heard-scan.ts";
import { sentCodes } from "../makers/sent-codes.ts";

const here = { today: "2026-11-21", country: "BE" } as const;

test("a scanner that was taught is read right, whatever it and its PC are set to; one that was not is never silently wrong", () => {
  const random = seeded(41);
  for (const row of decodeRows(random)) {
    const { profile } = taughtIn(row);
    expect(profile, JSON.stringify(row)).toBeDefined();
    for (const code of sentCodes(18, random)) {
      const heard = heardScan(code.text, scannerOf(row, code.symbology), pcOf(row), row.ending);
      const what = JSON.stringify([row, code]);
      if (!heard) throw new Error(`taken for typing: ${what}`);
      const taught = decodeVerdict(interpretScan(heard, { ...here, scanner: profile }), code, here);
      if (row.separator !== "none" || !code.hasSeparator) expect(taught, what).toBe("right");
      expect(taught, what).not.toBe("wrong");
      expect(decodeVerdict(interpretScan(heard, here), code, here), what).not.toBe("wrong");
    }
  }
});

test("a scanner may put before and behind each code what a lot may hold too, once it was taught", () => {
  const random = seeded(43);
  for (const row of decodeRows(random).filter(({ separator }) => separator !== "none")) {
    const settings = (symbology: string) => ({ ...scannerOf(row, symbology), prefix: "A1", suffix: "-Z" });
    const samples = taughtIn(row, settings);
    for (const code of sentCodes(9, random)) {
      const heard = heardScan(code.text, settings(code.symbology), pcOf(row), row.ending);
      if (!heard) throw new Error("taken for typing");
      const scan = interpretScan(heard, { ...here, scanner: samples.profile ?? null });
      expect(decodeVerdict(scan, code, here), JSON.stringify([row, code])).toBe("right");
    }
  }
});

test("of a scanner that nobody taught, a question has the right answer among its own", () => {
  const random = seeded(47);
  for (const row of decodeRows(random).filter(
    ({ separator, prefix, suffix }) => separator !== "none" && prefix !== "X7" && suffix === "",
  )) {
    for (const code of sentCodes(9, random).filter(({ hasSeparator }) => hasSeparator)) {
      const heard = heardScan(code.text, scannerOf(row, code.symbology), pcOf(row), row.ending);
      if (!heard) throw new Error("taken for typing");
      const scan = interpretScan(heard, here);
      if (decodeVerdict(scan, code, here) === "asked")
        expect(offersTruth(scan, code, here), JSON.stringify([row, code, scan])).toBe(true);
    }
  }
});

test("what was kept of a reading is asked again in the same way when it is read from the ledger", () => {
  const random = seeded(53);
  for (const row of decodeRows(random))
    for (const code of sentCodes(9, random)) {
      const heard = heardScan(code.text, scannerOf(row, code.symbology), pcOf(row), row.ending);
      if (!heard) throw new Error("taken for typing");
      const first = interpretScan(heard, { ...here, sendsSeparators: true });
      if (first.kind === "person") throw new Error("a pack is taken for a person");
      const again = interpretScan(
        { byPosition: first.raw, byCharacter: first.raw, ending: "enter" },
        { ...here, sendsSeparators: true },
      );
      expect(again, JSON.stringify([row, code])).toEqual(first);
    }
});

test("what was taught holds when the PC is set to another keyboard, and never deceives when CapsLock goes on or off", () => {
  const random = seeded(59);
  const rows = decodeRows(random).filter(({ separator }) => separator !== "none");
  for (const [at, row] of rows.entries()) {
    const { profile } = taughtIn(row);
    const moved = { ...row, pc: rows[(at + 7) % rows.length]?.pc ?? "us" };
    const locked = { ...row, capsLock: row.capsLock === "off" ? ("letters" as const) : ("off" as const) };
    for (const [now, allowed] of [
      [moved, ["right"]],
      [locked, ["right", "asked"]],
    ] as const)
      for (const code of sentCodes(9, random)) {
        const heard = heardScan(code.text, scannerOf(now, code.symbology), pcOf(now), now.ending);
        if (!heard) throw new Error("taken for typing");
        const scan = interpretScan(heard, { ...here, scanner: profile ?? null });
        expect(allowed, JSON.stringify([row, now, code, scan])).toContain(decodeVerdict(scan, code, here));
      }
  }
});
