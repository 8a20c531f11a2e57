import type { CDPSession } from "playwright-core";
import { burstThenLastKey } from "../../build/bench/kit/keys.mjs";
import type { Reshelf } from "../e2e/reshelf.ts";
import { realPacks } from "../makers/tables.ts";
import type { ScanBench } from "./scan-page/main.tsx";
import type { SeenScan } from "./scan-page/watch-scans.ts";

/** What the page gives its bench. */
declare const bench: ScanBench;

/** So long may a scan take before the bench gives up, in milliseconds. */
const longest = 30_000;

/** Packs of real products with lots and serials of their own, by which each is told apart on the screen. */
export class PackScans {
  readonly #program: Reshelf;
  readonly #devtools: CDPSession;
  readonly #gtins = realPacks()
    .map(({ gtin }) => gtin)
    .filter((gtin) => /^0\d{13}$/.test(gtin));
  #count = 0;

  private constructor(program: Reshelf, devtools: CDPSession) {
    this.#program = program;
    this.#devtools = devtools;
  }

  /** Once the program stands ready to count. */
  static async on(program: Reshelf): Promise<PackScans> {
    const { page, words } = program;
    await page.getByRole("combobox", { name: words.count.entry.field }).waitFor({ timeout: 120_000 });
    return new PackScans(program, await page.context().newCDPSession(page));
  }

  /** One scan as real key events; done when it stands on the screen. */
  async scan(): Promise<SeenScan> {
    const { page } = this.#program;
    const at = this.#count++;
    const mark = `L${String(at).padStart(4, "0")}`;
    const gtin = this.#gtins[(at * 7919) % this.#gtins.length];
    await page.evaluate((text) => bench.scans.expect(text), mark);
    await burstThenLastKey(this.#devtools, `01${gtin}1729110010${mark}\u001d21${at}\n`);
    const seen = page.evaluate((text) => bench.scans.seen(text), mark);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const never = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${mark} of ${gtin} is not on the screen`)), longest);
    });
    return await Promise.race([seen, never]).finally(() => clearTimeout(timer));
  }
}
