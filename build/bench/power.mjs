import { importBundled } from "./kit/bundle.mjs";

const scanning = 30;
const importing = 10;
const controls = 3;

/**
 * Power cuts on a real file system, 30 while scanning and 10 while importing: acknowledged entries lost. A program that
 * promises before it has written is cut too, and has to lose; otherwise the cuts cut nothing and the figure is no number.
 */
export async function bench() {
  const { whyNoDisk } = await importBundled("test/e2e/disk.ts");
  const why = whyNoDisk();
  if (why) throw new Error(`Power cuts cannot be tried here: ${why}`);
  const { powerTrials } = await importBundled("test/e2e/power-trials.ts");
  const { buildForgetfulApp } = await importBundled("test/e2e/forgetful-app.ts");
  const doings = Array.from({ length: scanning + importing }, (_, at) =>
    at % 4 === 3 ? "importing" : "scanning",
  );
  const lost = await lostIn("the program", await powerTrials(1), doings);
  const forgetful = await buildForgetfulApp();
  try {
    let forgotten = 0;
    for (let control = 1; control <= controls; control++)
      forgotten += await lostIn("the forgetful one", await powerTrials(control, forgetful.folder), [
        "scanning",
      ]);
    if (forgotten === 0) console.log("The negative control lost nothing: these cuts prove nothing.");
    return [
      {
        what: "acknowledged entries lost in 40 power cuts",
        goal: 0,
        ratio: forgotten > 0 ? lost : Number.NaN,
      },
    ];
  } finally {
    forgetful.remove();
  }
}

/**
 * @param {string} who
 * @param {{ trials: { trial: (doing: string) => Promise<{ lost: number }>, moment: string }, end: () => Promise<void> }} station
 * @param {readonly string[]} doings
 */
async function lostIn(who, { trials, end }, doings) {
  let sum = 0;
  try {
    for (const [at, doing] of doings.entries()) {
      const { lost } = await trials.trial(doing);
      sum += lost;
      console.log(`${who}, cut ${at + 1}: ${trials.moment}; lost ${lost}`);
    }
  } finally {
    await end();
  }
  return sum;
}
