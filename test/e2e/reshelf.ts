import type { CDPSession, ElectronApplication, Locator, Page } from "playwright-core";
import { burst } from "../../build/bench/kit/keys.mjs";
import { devtoolsOf, launchProgram } from "../../build/bench/kit/program.mjs";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { Language } from "../../shared/contracts/frame-records.ts";

/** How the program is opened: where its station lies, what the system speaks, what else it is told. */
interface Opening {
  readonly profile: string;
  readonly language?: Language;
  readonly words?: readonly string[];
  /** Another build of the program than the one in dist/. */
  readonly app?: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Launched = Awaited<ReturnType<typeof launchProgram>>;

/** The real program in its window, used as a person uses it: by role, by name and by scanner. */
export class Reshelf {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly words: (typeof languages)[Language];
  readonly #devtools: CDPSession;
  /** Ends the program as closing its window does. */
  readonly close: () => Promise<void>;

  private constructor(program: Launched, language: Language, devtools: CDPSession) {
    this.app = program.app;
    this.page = program.page;
    this.close = program.close;
    this.words = languages[language];
    this.#devtools = devtools;
  }

  /** Opens the program on a profile, in the language of the system. */
  static async open({ profile, language = "en", words = [], env = {}, ...other }: Opening): Promise<Reshelf> {
    const program = await launchProgram({
      profile,
      ...other,
      words: [`--lang=${language}`, ...words],
      // Chromium takes its language from the switch, the system's preferred one from the environment.
      env: { LANGUAGE: language, LC_ALL: `${language}.UTF-8`, ...env },
    });
    return new Reshelf(program, language, await devtoolsOf(program));
  }

  /** Answers the questions of the first start. */
  async setUp(station = "Balie 2", person = "An Peeters"): Promise<void> {
    const { start, count } = this.words;
    await this.page.getByRole("textbox", { name: start.pharmacy }).fill("Apotheek De Linde");
    await this.page.getByRole("textbox", { name: start.station }).fill(station);
    await this.page.getByRole("textbox", { name: start.who }).fill(person);
    await this.page.getByRole("radio", { name: start.clockRight, exact: true }).click();
    await this.page.getByRole("button", { name: start.begin }).click();
    await this.page.getByRole("region", { name: count.block.region }).waitFor();
  }

  /** Makes a place, or opens the one of that name, and stands ready to count there. */
  async openPlace(name: string): Promise<void> {
    const { place, entry } = this.words.count;
    const field = this.page.getByRole("combobox", { name: place.field });
    await field.or(this.page.getByRole("combobox", { name: entry.field })).waitFor();
    if (!(await field.isVisible())) await this.page.keyboard.press("F4");
    await field.fill(name);
    await this.page
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("combobox", { name: this.words.count.entry.field }).waitFor();
  }

  /** Opens a screen by its button in the navigation. */
  goTo(screen: keyof Reshelf["words"]["frame"]["screens"]): Promise<void> {
    const { navigation, screens } = this.words.frame;
    return this.page
      .getByRole("navigation", { name: navigation })
      .getByRole("button", { name: screens[screen] })
      .click();
  }

  /** One reading of the scanner: all its keys at once, Enter at the end. */
  scan(text: string): Promise<void> {
    return burst(this.#devtools, `${text}\n`);
  }

  get status(): Locator {
    return this.page.getByRole("contentinfo", { name: this.words.frame.status });
  }

  /** Lines and packs of the whole stock, as the status bar says them. */
  async counts(): Promise<{ readonly lines: number; readonly packs: number }> {
    const { lines1, linesN, packs1, packsN } = this.words.frame;
    const text = ((await this.status.textContent()) ?? "").replace(/[\s.,’\u202f\u00a0]+/g, " ");
    const found = new RegExp(`([\\d ]+)(?:${linesN}|${lines1}) ?([\\d ]+)(?:${packsN}|${packs1})`).exec(text);
    if (!found) throw new Error(`No counts in the status bar: ${text}`);
    const [lines = 0, packs = 0] = found.slice(1).map((part) => Number(part.replaceAll(" ", "")));
    return { lines, packs };
  }

  /** Waits until the status bar shows so many packs. */
  async showsPacks(packs: number, limit = 20_000): Promise<void> {
    const end = Date.now() + limit;
    for (;;) {
      // While the program opens, the status bar may stand there without a count.
      const shown = await this.counts().then((counts) => counts.packs, String);
      if (shown === packs) return;
      if (Date.now() > end) throw new Error(`Not ${packs} packs are shown: ${shown}`);
      await this.page.waitForTimeout(25);
    }
  }

  /** Ends every process of the program at once, without a chance to write anything. */
  async kill(): Promise<void> {
    const { pid } = this.app.process();
    const closed = this.app.waitForEvent("close");
    if (pid) process.kill(-pid, "SIGKILL");
    await closed;
  }
}
