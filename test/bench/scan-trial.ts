import { interleaved } from "../../build/bench/kit/figures.mjs";
import { Reshelf } from "../e2e/reshelf.ts";
import { PackScans } from "./pack-scans.ts";
import type { ScanBench } from "./scan-page/main.tsx";

/** What the page gives its bench. */
declare const bench: ScanBench;

/** Both in milliseconds. */
interface Times {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

/** Scans and turns of the baseline that are not measured: the program has just started. */
const unmeasured = 100;
/** The machine rests so long before a turn of the baseline, as it does before the last key of a scan, in milliseconds. */
const rest = 20;

/** Scans of a person who waits for each, and in between what the same worker needs for a bare commit and a bare flush. */
export async function scanTrial(app: string, profile: string, pairs: number): Promise<Times> {
  const program = await Reshelf.open({ profile, app });
  try {
    const scans = await PackScans.on(program);
    const times = await interleaved(
      unmeasured + pairs,
      async () => (await scans.scan()).took,
      async () => {
        await new Promise((resolve) => setTimeout(resolve, rest));
        return await program.page.evaluate(() => bench.baseline());
      },
    );
    return { ours: times.ours.slice(unmeasured), baseline: times.baseline.slice(unmeasured) };
  } finally {
    await program.close();
  }
}
