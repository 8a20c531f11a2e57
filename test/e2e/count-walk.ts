import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import { Reshelf } from "./reshelf.ts";

const gs = "\u001d";

/** One program on a profile of its own, with what a person does at its Count screen. */
export class CountWalk {
  readonly profile: string;
  readonly program: Reshelf;
  /** The number of the place being counted. */
  places = 0;
  #products = 0;

  private constructor(profile: string, program: Reshelf) {
    this.profile = profile;
    this.program = program;
  }

  /** Opens and sets up the program, in Dutch. */
  static async open(): Promise<CountWalk> {
    const profile = await freshProfile("count");
    const program = await Reshelf.open({ profile, language: "nl" });
    await program.setUp();
    return new CountWalk(profile, program);
  }

  get page() {
    return this.program.page;
  }
  get words() {
    return this.program.words.count;
  }
  /** What stands large. */
  get block() {
    return this.page.getByRole("region", { name: this.words.block.region });
  }
  /** The field of the strip. */
  get strip() {
    return this.page.getByRole("combobox");
  }

  /** Counts in a place that nobody counted in before. */
  async goToNewPlace(): Promise<void> {
    this.places += 1;
    // Whatever an earlier walk left open is left.
    for (let step = 0; step < 3; step++) await this.press("Escape");
    await this.program.openPlace(`Lade ${this.places}`);
  }

  /** Waits until what stands large says so. */
  shows(text: string | RegExp): Promise<void> {
    return this.block.filter({ hasText: text }).waitFor();
  }

  async says(): Promise<string> {
    return (await this.block.textContent()) ?? "";
  }

  /** What follows a scan within 35 ms is the next one, or what some scanners send behind their Enter: no person is as quick. */
  asAPerson(): Promise<void> {
    return this.page.waitForTimeout(40);
  }

  /** One key, and the moment a command waits until it is sure that no scanner sent it. */
  async press(key: string): Promise<void> {
    await this.asAPerson();
    await this.page.keyboard.press(key);
    await this.page.waitForTimeout(90);
    // A busy machine is late: two frames after that moment what the key does is on screen.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
    );
  }

  /** Types as a person does. */
  async type(text: string): Promise<void> {
    await this.asAPerson();
    await this.page.keyboard.type(text, { delay: 90 });
    await this.page.waitForTimeout(160);
  }

  /** Lets a question stand long enough to be answered. */
  stand(): Promise<void> {
    return this.page.waitForTimeout(450);
  }

  /** A pack nobody has seen before: its trade number, and what a scanner reads of one of its packs. */
  newPack() {
    this.#products += 1;
    const twelve = `0871200${String(this.#products).padStart(6, "0")}`;
    const gtin = twelve + gtinCheckDigit(twelve);
    return { gtin, reading: (serial: string) => `]d201${gtin}1729113010LK4471A${gs}21${serial}` };
  }

  /** Scans a new product and gives it a name by typing it. */
  async scanNamed(name: string) {
    const pack = this.newPack();
    await this.program.scan(pack.reading("A1"));
    await this.shows(pack.gtin);
    await this.type(name);
    await this.press("Enter");
    await this.shows(name);
    return pack;
  }

  async close(): Promise<void> {
    await this.program.close().catch(() => {});
    await removeProfile(this.profile);
  }
}
