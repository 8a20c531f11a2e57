import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seeded } from "../makers/tables.ts";
import { difference, readDatabase, readJournal, twiceIn, untilMerging } from "./copies.ts";
import { answerDialogs } from "./dialogs.ts";
import { Reshelf } from "./reshelf.ts";
import { inOrder, scans } from "./scans-in-order.ts";

/** What goes on in the moment of a kill. */
export type Doing = "scanning" | "importing" | "committing" | "merging";

/** What is wrong after a restart; all zero is the promise. */
export interface Harm {
  readonly lost: number;
  readonly doubled: number;
  /** Pages that only one of database and journal holds. */
  readonly unequal: number;
}

/** How every process ends, and what happens to the disk under them. */
export type Crash = (kill: () => Promise<void>) => Promise<void>;

/** Where and how a station of these trials lives. */
interface Living {
  readonly profile: string;
  readonly seed: number;
  readonly app?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A kill of the whole group, when left out. */
  readonly crash?: Crash;
}

const rowsOfFile = 8_000;

/**
 * One station that is killed again and again, each time at a random moment, and looked at after each restart: its window,
 * its journal's files and its database, against every reading whose row was seen before the kill.
 */
export class KillTrials {
  readonly #living: Living;
  readonly #random: () => number;
  readonly #folder = mkdtempSync(join(tmpdir(), "reshelf-trials-"));
  #program: Reshelf;
  /** How many scans the journal holds; the next one sent is the one after it. */
  #scanned = 0;
  #files = 0;
  #booked = 0;
  /** The most packs the window has shown. */
  #shown = 0;
  #isBooking = false;
  #isBooked = false;
  #staged = 0;
  #moment = "";

  private constructor(living: Living, program: Reshelf) {
    this.#living = living;
    this.#program = program;
    this.#random = seeded(living.seed);
  }

  static async begin(living: Living): Promise<KillTrials> {
    const program = await Reshelf.open(living);
    await program.setUp();
    await program.openPlace("Robot");
    const trials = new KillTrials(living, program);
    await trials.#watch();
    return trials;
  }

  /** Does something, ends every process at a random moment of it, starts again and looks. */
  async trial(doing: Doing): Promise<Harm> {
    [this.#isBooking, this.#isBooked] = [false, false];
    const before = this.#shown;
    const busy = this.#do(doing).catch(() => "killed");
    const isMerging = await this.#wait(doing);
    const { crash = (kill) => kill() } = this.#living;
    const [shown, isBooked] = [this.#shown, this.#isBooked];
    await crash(() => this.#program.kill());
    await busy;
    // What was seen after the crash began was promised too, where it was only a kill.
    if (this.#living.crash) [this.#shown, this.#isBooked] = [shown, isBooked];
    this.#moment = `${doing}, ${this.#shown - before} packs acknowledged${isMerging ? ", pages being merged" : ""}`;
    this.#program = await Reshelf.open(this.#living);
    const { page, status, words } = this.#program;
    const first = page.getByRole("button", { name: words.start.begin });
    await status.or(first).waitFor();
    // A first start: nothing at all was left of the station.
    if (await first.isVisible()) return { lost: this.#shown, doubled: 0, unequal: 0 };
    const harm = await this.#look();
    await this.#watch();
    return harm;
  }

  /** What the last kill hit. */
  get moment(): string {
    return this.#moment;
  }

  async end(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true });
    await this.#program.close();
  }

  async #do(doing: Doing): Promise<void> {
    if (doing === "importing" || doing === "committing") return await this.#importTable();
    await this.#program.page.keyboard.press("Control+1");
    for (let at = this.#scanned; ; at++) {
      await this.#program.scan(scans[at]?.reading ?? "");
      // Pages are merged in idle time.
      if (doing === "merging") await this.#program.page.waitForTimeout(700);
    }
  }

  /** Takes in a file of packs that were never counted. */
  async #importTable(): Promise<void> {
    const { page, words, app } = this.#program;
    this.#files += 1;
    const path = join(this.#folder, "import.csv");
    const rows = Array.from(
      { length: rowsOfFile },
      (_, row) => `Kelder;${scans[row % 60]?.gtin};1;F${this.#files}R${row}`,
    );
    writeFileSync(path, ["Place;Code as read;Quantity;Serial numbers", ...rows, ""].join("\r\n"));
    await answerDialogs(app, { open: path });
    await page.getByRole("button", { name: words.frame.screens.files, exact: true }).click();
    await page.getByRole("button", { name: words.files.take.choose }).first().waitFor();
    await page.keyboard.press("Control+o");
    await page.getByRole("button", { name: /^Book / }).click();
    this.#isBooking = true;
    await page.getByText(/rows are booked/).waitFor();
    this.#isBooked = true;
  }

  /**
   * A random moment: anywhere in the first seconds of scanning or importing, from the press that books a file on, or while
   * small pages are being merged.
   */
  async #wait(doing: Doing): Promise<boolean> {
    const { page } = this.#program;
    const isMerging = doing === "merging" && (await untilMerging(page));
    const before = this.#shown;
    if (doing === "scanning") await this.#until(() => this.#shown > before);
    if (doing === "committing" || (doing === "importing" && this.#random() < 0.7))
      await this.#until(() => this.#isBooking);
    const most = { scanning: 2_000, importing: 700, committing: 500, merging: 60 }[doing];
    await page.waitForTimeout(this.#random() * most);
    return isMerging;
  }

  async #until(isSo: () => boolean): Promise<void> {
    for (const end = Date.now() + 60_000; !isSo(); await this.#program.page.waitForTimeout(5))
      if (Date.now() > end) throw new Error(`Nothing came of it: ${await this.#program.page.title()}`);
  }

  async #look(): Promise<Harm> {
    const { counted, pages, staged } = readJournal(this.#living.profile);
    if (staged > this.#staged) this.#moment += `, ${staged - this.#staged} pages of the file staged`;
    if (this.#isBooked) this.#moment += ", file booked";
    this.#staged = staged;
    const held = await readDatabase(this.#program.page);
    const rows = counted.filter((serial) => /^F\d+R\d+$/.test(serial));
    const packs = counted.filter((serial) => !/^F\d+R\d+$/.test(serial));
    const isWhole = rows.length === (this.#booked + 1) * rowsOfFile;
    const promised = this.#booked + (this.#isBooked ? 1 : 0);
    if (isWhole) this.#booked += 1;
    const { next, missing, garbled } = inOrder(packs);
    if (garbled.length > 0) this.#moment += `, misread: ${garbled.slice(0, 3).join(" ")}`;
    this.#scanned = next;
    const { packs: there } = await this.#program.counts();
    const halves = rows.length % rowsOfFile;
    return {
      lost:
        Math.max(0, this.#shown - counted.length) +
        Math.max(0, missing - garbled.length) +
        Math.max(0, promised * rowsOfFile - rows.length) +
        Math.max(0, counted.length - there),
      doubled: twiceIn(counted) + halves + Math.max(0, there - counted.length),
      unequal: difference(pages, held),
    };
  }

  /** Hears of every number of packs the window shows, from the window itself. */
  async #watch(): Promise<void> {
    const { page, words } = this.#program;
    this.#shown = (await this.#program.counts()).packs;
    await page.exposeFunction("shown", (text: string) => {
      this.#shown = Math.max(this.#shown, Number(text));
    });
    await page.getByRole("contentinfo", { name: words.frame.status }).evaluate((bar) => {
      const say = () => {
        const packs = bar.querySelectorAll("b")[1]?.textContent ?? "0";
        (globalThis as unknown as { shown: (text: string) => void }).shown(packs.replaceAll(/\D/g, ""));
      };
      new MutationObserver(say).observe(bar, { subtree: true, characterData: true, childList: true });
    });
  }
}
