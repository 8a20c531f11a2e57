import { privateMemory } from "../../build/bench/kit/memory.mjs";
import { answerDialogs } from "../e2e/dialogs.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { PackScans } from "./pack-scans.ts";
import type { ScanBench } from "./scan-page/main.tsx";

/** What the page gives its bench. */
declare const bench: ScanBench;

/** How long the program stands still before its memory counts as idle, and how often it is looked at then, in milliseconds. */
const rest = 8_000;
const memoryEvery = 400;
/** Scans at rest before the import, after some unmeasured. */
const atRest = 150;
const unmeasured = 20;
/** Pages of the plan and of the ledger that are read. */
const pagesRead = 400;

interface Opened {
  readonly program: Reshelf;
  readonly close: () => Promise<void>;
}

async function opened(app: string, profile: string, table: string): Promise<Opened> {
  const program = await Reshelf.open({ profile, app });
  await program.setUp();
  await program.openPlace("Robot");
  await answerDialogs(program.app, { open: table });
  return { program, close: () => program.close() };
}

/** Runs one part of an import and fails unless it ended where it should. */
async function act({ page }: Reshelf, part: "plan" | "book") {
  const done = await page.evaluate((name) => bench[name](), part);
  if (done.step !== { plan: "plan", book: "done" }[part])
    throw new Error(`The import stands at ${done.step}`);
  return done;
}

/** The longest moment the window answered nothing while a file was planned and booked, and the memory it took beyond idle. */
export async function memoryTrial(app: string, profile: string, table: string) {
  const { program, close } = await opened(app, profile, table);
  try {
    const pid = program.app.process().pid as number;
    await program.page.waitForTimeout(rest);
    const idle = privateMemory(pid);
    const peaks = { plan: 0, book: 0 };
    let part: "plan" | "book" = "plan";
    const sampling = setInterval(() => {
      peaks[part] = Math.max(peaks[part], privateMemory(pid) - idle);
    }, memoryEvery);
    const blocked = { plan: 0, book: 0 };
    const took = { plan: 0, book: 0 };
    for (part of ["plan", "book"] as const) {
      await program.page.evaluate(() => bench.watchBlocked());
      const { from, to } = await act(program, part);
      blocked[part] = await program.page.evaluate(() => bench.longestBlocked());
      took[part] = to - from;
    }
    clearInterval(sampling);
    return { idle, peaks, blocked, took };
  } finally {
    await close();
  }
}

/** Scans at rest, and while a file is planned and booked: milliseconds from the last key to the document. */
export async function scansTrial(app: string, profile: string, table: string) {
  const { program, close } = await opened(app, profile, table);
  try {
    const scans = await PackScans.on(program);
    for (let count = 0; count < unmeasured; count++) await scans.scan();
    const times = { rest: [] as number[], plan: [] as number[], book: [] as number[] };
    for (let count = 0; count < atRest; count++) times.rest.push((await scans.scan()).took);
    for (const part of ["plan", "book"] as const) {
      let isDone = false;
      const going = act(program, part).finally(() => {
        isDone = true;
      });
      const seen = [];
      while (!isDone) seen.push(await scans.scan());
      const { from, to } = await going;
      times[part] = seen.filter(({ at }) => at >= from && at <= to).map(({ took }) => took);
    }
    return times;
  } finally {
    await close();
  }
}

/** Pages of 50 rows of a plan, anywhere in any bucket, and stored pages of the ledger, read in turn: milliseconds each. */
export async function pagesTrial(app: string, profile: string, table: string) {
  const { program, close } = await opened(app, profile, table);
  try {
    await act(program, "plan");
    return await program.page.evaluate((count) => bench.pages(count), pagesRead);
  } finally {
    await close();
  }
}
