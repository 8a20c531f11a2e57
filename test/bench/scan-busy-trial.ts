import { dispatchScans } from "../../build/bench/kit/keys.mjs";
import { answerDialogs } from "../e2e/dialogs.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import type { ScanBench } from "./scan-page/main.tsx";

/** Scans a second, by events dispatched in the page; as many at rest in each round, after some unmeasured. */
const rate = 20;
const atRest = 80;
const unmeasured = 20;

interface Times {
  readonly rest: readonly number[];
  readonly busy: readonly number[];
}

/** One round on a new station: scans at rest, then scans while a file is read, planned and booked. */
export async function scanBusyTrial(app: string, profile: string, table: string): Promise<Times> {
  const program = await Reshelf.open({ profile, app });
  try {
    await program.setUp();
    await program.openPlace("Robot");
    await answerDialogs(program.app, { open: table });
    const scans = new Scans(program);
    await scans.dispatch(unmeasured);
    await scans.dispatch(atRest);
    const windows: { readonly from: number; readonly to: number }[] = [];
    for (const act of ["plan", "book"] as const) {
      const going = program.page.evaluate(
        (name) => (globalThis as unknown as { bench: ScanBench }).bench[name](),
        act,
      );
      let isDone = false;
      void going.finally(() => {
        isDone = true;
      });
      while (!isDone) await scans.dispatch(5);
      const { step, ...window } = await going;
      if (step !== { plan: "plan", book: "done" }[act]) throw new Error(`The import stands at ${step}`);
      windows.push(window);
    }
    const seen = await scans.seen();
    const rest = seen.slice(unmeasured, unmeasured + atRest);
    const busy = seen.filter(({ at }) => windows.some(({ from, to }) => at >= from && at <= to));
    return { rest: rest.map(({ took }) => took), busy: busy.map(({ took }) => took) };
  } finally {
    await program.close();
  }
}

/** Packs that differ in lot and serial, so that each is told apart on the screen. */
class Scans {
  readonly #program: Reshelf;
  #count = 0;

  constructor(program: Reshelf) {
    this.#program = program;
  }

  async dispatch(count: number): Promise<void> {
    const { page } = this.#program;
    const marks = Array.from({ length: count }, (_, at) => `LOT${String(this.#count + at).padStart(6, "0")}`);
    this.#count += count;
    await page.evaluate((all) => {
      for (const mark of all) (globalThis as unknown as { bench: ScanBench }).bench.scans.expect(mark);
    }, marks);
    const texts = marks.map((mark) => `]d2010541234567890817291100${`10${mark}`}\u001d21S${mark}\n`);
    await dispatchScans(page, texts, rate);
  }

  /** Every scan, once all are on the screen. */
  async seen(): Promise<ScanBench["scans"]["seen"]> {
    const { page } = this.#program;
    await page.waitForFunction(
      (count) => (globalThis as unknown as { bench: ScanBench }).bench.scans.seen.length >= count,
      this.#count,
      { timeout: 60_000 },
    );
    return await page.evaluate(() => (globalThis as unknown as { bench: ScanBench }).bench.scans.seen);
  }
}
