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

const parts = ["plan", "book"] as const;

/** The longest moment the window answered nothing while a file was planned and booked, and how long each took: milliseconds. */
export async function blockedTrial(app: string, profile: string, table: string) {
  const { program, close } = await opened(app, profile, table);
  try {
    const longest = { plan: 0, book: 0 };
    const took = { plan: 0, book: 0 };
    for (const part of parts) {
      await program.page.evaluate(() => bench.watchBlocked());
      const { from, to } = await act(program, part);
      longest[part] = await program.page.evaluate(() => bench.longestBlocked());
      took[part] = to - from;
    }
    return { longest, took };
  } finally {
    await close();
  }
}

/** The private memory the program took beyond idle while a file was planned and booked: bytes. */
export async function memoryTrial(app: string, profile: string, table: string) {
  const { program, close } = await opened(app, profile, table);
  const pid = program.app.process().pid as number;
  const peaks = { plan: 0, book: 0 };
  let sampling: ReturnType<typeof setInterval> | undefined;
  try {
    await program.page.waitForTimeout(rest);
    const idle = privateMemory(pid);
    for (const part of parts) {
      sampling = setInterval(() => {
        peaks[part] = Math.max(peaks[part], privateMemory(pid) - idle);
      }, memoryEvery);
      await act(program, part);
      clearInterval(sampling);
    }
    return { idle, peaks };
  } finally {
    clearInterval(sampling);
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
