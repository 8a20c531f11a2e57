import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { buildDecodeApp } from "./kit/decode-app.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

/** So many people type at once, each into a program of their own. */
const people = 5;
const sequences = 300;
const inTheory = 2_000;

/**
 * 300 sequences of a person's typing in real time in the window and 2,000 with the times of a person through the
 * classifier, with scans in between: what was taken for a scan, and what scan was taken for typing.
 */
export async function bench() {
  const { humanTrial, humanInTheory } = await importBundled("test/bench/human-trial.ts");
  const app = await buildDecodeApp();
  const profiles = await Promise.all(Array.from({ length: people }, () => freshProfile("human")));
  try {
    /** @type {Record<string, number>[]} */
    const outcomes = [];
    const settled = await Promise.allSettled(
      profiles.map((profile, at) => humanTrial(app, profile, sequences / people, at + 1)),
    );
    for (const one of settled) {
      if (one.status === "rejected") throw one.reason;
      outcomes.push(one.value);
    }
    const sum = (/** @type {string} */ name) => outcomes.reduce((all, one) => all + (one[name] ?? 0), 0);
    const theory = humanInTheory(inTheory, 99);
    console.log(
      `in the window: ${sum("sequences")} sequences typed, ${sum("takenForScan")} taken for a scan, ${sum("garbled")} not in the field as typed; ${sum("scans")} scans, ${sum("takenForTyping")} taken for typing`,
    );
    console.log(
      `in theory: ${theory.sequences} sequences, ${theory.takenForScan} taken for a scan; ${theory.scans} scans, ${theory.takenForTyping} taken for typing`,
    );
    return [
      { what: "in the window: taken for a scan", goal: 0, ratio: sum("takenForScan") },
      { what: "in the window: not in the field as typed", goal: 0, ratio: sum("garbled") },
      { what: "in the window: scans taken for typing", goal: 0, ratio: sum("takenForTyping") },
      {
        what: "in theory: taken for a scan, or for typing",
        goal: 0,
        ratio: theory.takenForScan + theory.takenForTyping,
      },
    ];
  } finally {
    await Promise.all(profiles.map(removeProfile));
    await removeApp(app);
  }
}
