import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Language } from "../../shared/contracts/frame-records.ts";
import { Disk } from "./disk.ts";
import { listen } from "./heard.ts";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

/** The limits of a program on a disk of 192 MB. */
const limits = {
  RESHELF_DISK_LOW: "40000000",
  RESHELF_DISK_STOP: "20000000",
  RESHELF_DISK_RESERVE: "4000000",
};

/** A station on a small disk of its own, with what a person does there while the disk goes bad. */
export class DiskWalk {
  readonly disk = new Disk(192);
  readonly profile = join(this.disk.folder, "profile");
  readonly readings = packsOf(4, 40).map(({ reading }) => reading);
  readonly #language: Language;
  program!: Reshelf;
  /** How many packs were scanned. */
  scanned = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  /** A station that counted five packs. */
  static async begin(language: Language): Promise<DiskWalk> {
    const walk = new DiskWalk(language);
    mkdirSync(walk.profile);
    await walk.open();
    await walk.program.setUp();
    await walk.program.openPlace("Robot");
    await walk.scan(5);
    await walk.program.showsPacks(5);
    return walk;
  }

  get page() {
    return this.program.page;
  }
  get words() {
    return this.program.words;
  }
  /** What stands large. */
  get block() {
    return this.page.getByRole("region", { name: this.words.count.block.region });
  }
  /** What the status bar says of safety. */
  get claim() {
    return this.program.status.locator("[role=alert], [role=status]").last();
  }

  /** Opens the program; its sounds are written down. */
  async open(): Promise<void> {
    this.program = await Reshelf.open({ profile: this.profile, language: this.#language, env: limits });
    await listen(this.program.page);
  }

  async restart(): Promise<void> {
    await this.program.close();
    await this.open();
    await this.program.status.waitFor();
  }

  async scan(times: number): Promise<void> {
    for (let n = 0; n < times; n++) await this.program.scan(this.readings[this.scanned++] ?? "");
  }

  /** Scans on a full disk until one is said not to be saved: Chromium finds room of its own for a while. */
  async scanUntilUnsafe(): Promise<void> {
    const unsafe = this.block.filter({ hasText: this.words.count.block.unsafeWord });
    for (let n = 0; n < 6 || (n < 30 && !(await unsafe.isVisible())); n++) {
      this.disk.fill();
      await this.scan(1);
    }
    await unsafe.waitFor({ timeout: 20_000 });
  }

  /** Waits until the disk has its reserve: a person does not meet a full disk in the first second. */
  async settle(): Promise<void> {
    await this.reserveIs(true);
  }

  /** Waits until the reserve is there, or was given up, and what that let be saved is. */
  async reserveIs(there: boolean): Promise<void> {
    await expect.poll(() => existsSync(join(this.profile, "reserve.bin")), { timeout: 20_000 }).toBe(there);
    await this.page.waitForTimeout(1_000);
  }

  /** What was found while starting; empty when nothing was. */
  async notices(): Promise<string> {
    const region = this.page.getByRole("region", { name: this.words.frame.noticesTitle });
    return (await region.count()) > 0 ? ((await region.textContent()) ?? "") : "";
  }

  /** Everything scanned is there, after a restart too, which found nothing to mend; or what it may still say it mended. */
  async isAllThere(said = ""): Promise<void> {
    await this.program.showsPacks(this.scanned, 40_000);
    await this.restart();
    await this.program.showsPacks(this.scanned);
    expect(["", said]).toContain(await this.notices());
  }

  async end(): Promise<void> {
    await this.program?.close().catch(() => {});
    this.disk.discard();
  }
}
