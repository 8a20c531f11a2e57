import { answerDialogs } from "../e2e/dialogs.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { PackScans } from "./pack-scans.ts";
import type { ScanBench } from "./scan-page/main.tsx";

/** What the page gives its bench. */
declare const bench: ScanBench;

/** Scans at rest in each round, after some unmeasured. */
const atRest = 60;
const unmeasured = 20;

/** All in milliseconds, from the last key to the document. */
interface Times {
  readonly rest: readonly number[];
  /** While the file is read and planned, and while it is booked. */
  readonly plan: readonly number[];
  readonly book: readonly number[];
}

/** One round on a station that holds a stock: scans at rest, then one after the other while a file is imported. */
export async function scanBusyTrial(app: string, profile: string, table: string): Promise<Times> {
  const program = await Reshelf.open({ profile, app });
  try {
    const scans = await PackScans.on(program);
    await answerDialogs(program.app, { open: table });
    for (let count = 0; count < unmeasured; count++) await scans.scan();
    const rest: number[] = [];
    for (let count = 0; count < atRest; count++) rest.push((await scans.scan()).took);
    return { rest, plan: await during(program, scans, "plan"), book: await during(program, scans, "book") };
  } finally {
    await program.close();
  }
}

/** Scans whose last key came while one part of the import was going on. */
async function during(program: Reshelf, scans: PackScans, act: "plan" | "book"): Promise<readonly number[]> {
  const going = program.page.evaluate((name) => bench[name](), act);
  let isDone = false;
  void going.finally(() => {
    isDone = true;
  });
  const seen = [];
  while (!isDone) seen.push(await scans.scan());
  const { step, from, to } = await going;
  if (step !== { plan: "plan", book: "done" }[act]) throw new Error(`The import stands at ${step}`);
  return seen.filter(({ at }) => at >= from && at <= to).map(({ took }) => took);
}
