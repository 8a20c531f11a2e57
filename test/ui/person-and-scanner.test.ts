import { expect, test } from "vitest";
import { humanInTheory } from "../bench/human-trial.ts";

test("two thousand sequences of a person's typing are no scan, and the scans between them are no typing", () => {
  expect(humanInTheory(2_000, 7)).toEqual({
    sequences: 2_000,
    scans: 400,
    takenForScan: 0,
    garbled: 0,
    takenForTyping: 0,
  });
});
