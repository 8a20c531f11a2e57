import { setTimeout as rest } from "node:timers/promises";
import { seeded } from "../../build/bench/kit/figures.mjs";
import { keyboardLayouts } from "../../shared/domain/scanner/keyboard-layouts.ts";
import { Reshelf } from "../e2e/reshelf.ts";
import { endKey, sendKeys } from "../e2e/send-keys.ts";
import { noiseKeys } from "../makers/noise-keys.ts";
import { keysOfScan } from "../makers/pc-keys.ts";
import { sentCodes } from "../makers/sent-codes.ts";
import type { DecodeBench } from "./decode-page/main.tsx";

/** What the page gives its bench. */
declare const decode: DecodeBench;

/** What came of scans between random keys. */
export interface NoiseOutcome {
  scans: number;
  keys: number;
  /** Scans of which no reading came. */
  lost: number;
  /** Scans of which a part stood in a field. */
  inField: number;
  /** Exceptions in the window. */
  readonly thrown: readonly string[];
}

/** Random keys of every kind into the window for so long, with a scan after each handful of them. */
export async function noiseTrial(
  app: string,
  profile: string,
  milliseconds: number,
  seed = 3,
): Promise<NoiseOutcome> {
  const program = await Reshelf.open({ profile, app });
  try {
    await program.setUp();
    await program.openPlace("Robot");
    const { page } = program;
    const devtools = await page.context().newCDPSession(page);
    const random = seeded(seed);
    const outcome = { scans: 0, keys: 0, lost: 0, inField: 0 };
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      const noise = noiseKeys(random);
      for (const { keys, wait } of noise) {
        await sendKeys(devtools, keys);
        if (wait > 0) await rest(wait);
        outcome.keys += keys.length;
      }
      // A scanner that ends with Enter may pause for long in a busy window: the keys before are over after that.
      await rest(1_700);
      const code = sentCodes(9, random)[outcome.scans % 9];
      const pc = { layout: keyboardLayouts[outcome.scans % 5] ?? "us", capsLock: "off" } as const;
      const before = await page.evaluate(() => decode.count());
      await sendKeys(devtools, [...keysOfScan(code?.text ?? "", us, pc), endKey("enter")]);
      await page
        .waitForFunction((first) => decode.count() > first, before, { timeout: 4_000, polling: 20 })
        .catch(() => {});
      outcome.scans++;
      const [readings, fields] = await page.evaluate(
        (first) => [decode.since(first).length, decode.fields()] as const,
        before,
      );
      if (readings === 0) outcome.lost++;
      if (code && fields.includes(code.text.slice(0, 7))) outcome.inField++;
      if (readings === 0) console.log(`lost: ${JSON.stringify({ code, pc, noise })}`);
    }
    return { ...outcome, thrown: await page.evaluate(() => decode.thrown()) };
  } finally {
    await program.close();
  }
}

const us = { layout: "us", separator: "ctrl", prefix: "", suffix: "" } as const;
