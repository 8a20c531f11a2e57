import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileToVerify } from "../../electron/main/verify-alone.ts";
import { verifySnapshot } from "../../electron/verify/verify.ts";
import { drillProtocol } from "../../shared/domain/snapshot/drill-protocol.ts";
import { drillWords } from "../../shared/domain/snapshot/drill-words.ts";
import { readSnapshotStart } from "../../shared/domain/snapshot/header.ts";

const folder = new URL("../vectors/snapshots/", import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL("v1.stock", folder)));
const { paper, passphrase, entries } = JSON.parse(readFileSync(new URL("v1.json", folder), "utf8")) as {
  readonly paper: string;
  readonly passphrase: string;
  readonly entries: number;
};
const verify = (key: string, file = bytes, words = drillWords.en, by?: string) =>
  verifySnapshot({ name: "v1.stock", bytes: file, key, words, by });

describe("a snapshot verified by itself", { timeout: 30_000 }, () => {
  test.each([
    ["the passphrase", passphrase],
    ["the key on paper", paper],
    ["the key on paper as people type it", paper.toLowerCase().replace(/(.{5})/g, "$1 ")],
  ])("is whole and restored for trial by %s", async (_, key) => {
    const { code, line } = await verify(key);
    expect(code).toBe(0);
    expect(line).toMatch(
      new RegExp(`^whole and restored for trial: v1\\.stock \\(.*entries: ${entries}\\)$`),
    );
  });

  test("says so in four languages, and what came back in a protocol", async () => {
    for (const words of Object.values(drillWords)) {
      const { line, protocol = "" } = await verify(paper, bytes, words, "An Peeters");
      expect(line).toContain(words.entriesIs(entries));
      expect(protocol.split("\n")[0]).toBe(words.title);
      for (const fact of [
        words.stock,
        words.people,
        words.missing,
        line.split(":")[0]?.trim() ?? "",
        "An Peeters",
      ])
        expect(protocol).toContain(fact);
      expect(protocol).toMatch(new RegExp(`${words.entries} +${entries} \\(`));
    }
  });

  test("is told apart from one that another key opens", async () => {
    const other = "AGE-SECRET-KEY-1QQPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQA8M8MM";
    for (const key of ["", "wrong words", other]) {
      const { code, line } = await verify(key);
      expect([code, line]).toEqual([2, "not opened: what was typed does not open v1.stock"]);
    }
  });

  test("is not whole with one byte changed, cut off, or when it is none at all", async () => {
    for (let turn = 0; turn < 12; turn++) {
      const changed = bytes.slice();
      const at = bytes.length - 1 - turn * 700;
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verify(paper, changed)).code).toBe(1);
    }
    expect((await verify(paper, bytes.subarray(0, 5000))).code).toBe(1);
    expect((await verify(paper, new Uint8Array())).code).toBe(1);
  });
});

test("the protocol of a drill says when, which, what came of it and by whom, to be signed", () => {
  const [start, header] = [readSnapshotStart(bytes), undefined];
  const drill = {
    at: new Date(0),
    by: "An Peeters",
    name: "v1.stock",
    size: 5,
    sha256: "ab",
    result: "not whole",
  };
  const said = drillProtocol(
    { ...drill, header: typeof start === "object" ? start.header : header },
    drillWords.en,
  );
  for (const fact of ["01/01/1970", "An Peeters", "v1.stock", "SHA-256    ab", "not whole", "Reshelf 0."])
    expect(said).toContain(fact);
  expect(drillProtocol({ ...drill, header }, drillWords.nl)).toContain("Gemaakt       niet bekend");
});

describe("what the command line asks for", () => {
  test.each([
    [["reshelf", "--verify", "a.stock"], "a.stock"],
    [["electron", ".", "--verify=b c.stock", "x"], "b c.stock"],
    [["reshelf", "--verify"], ""],
    [["reshelf", "a.stock"], undefined],
  ])("%j", (words, file) => expect(fileToVerify(words)).toBe(file));
});
