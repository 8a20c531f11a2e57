import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

/** Twelve readings of four products. */
export const packs = packsOf(4, 12).map(({ reading }) => reading);

/** A folder that stands for a stick, and the stations that carry it around. */
export class StickWalk {
  readonly stick = mkdtempSync(join(tmpdir(), "reshelf-stick-"));
  /** Of each station, in the order they were opened. */
  readonly profiles: string[] = [];
  readonly #opened: Reshelf[] = [];

  /** A station of its own, at its first start; the system's dialogs answer `chosen`. */
  async station(chosen: string): Promise<Reshelf> {
    const profile = await freshProfile("sticks");
    this.profiles.push(profile);
    const program = await Reshelf.open({ profile, language: "en" });
    this.#opened.push(program);
    await choosing(program, chosen);
    await program.page.getByRole("button", { name: program.words.start.begin }).waitFor();
    return program;
  }

  /** The copies on the stick, oldest first. */
  get copies(): readonly string[] {
    return readdirSync(this.stick)
      .filter((name) => name.startsWith("Reshelf"))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  }

  get newest(): string {
    return join(this.stick, this.copies.at(-1) ?? "");
  }

  async close(): Promise<void> {
    for (const program of this.#opened) await program.close().catch(() => {});
    for (const profile of this.profiles) await removeProfile(profile);
    rmSync(this.stick, { recursive: true, force: true });
  }
}

/** From now on the system's dialogs answer this path, or that the person cancelled when it is empty; they are counted. */
export const choosing = (program: Reshelf, chosen: string) =>
  program.app.evaluate(({ dialog }, path) => {
    const asked = globalThis as { asked?: number };
    asked.asked = 0;
    dialog.showOpenDialog = async () => {
      asked.asked = (asked.asked ?? 0) + 1;
      return { canceled: path === "", filePaths: [path] };
    };
  }, chosen);

/** How often a dialog was shown since `choosing`. */
export const timesAsked = (program: Reshelf) =>
  program.app.evaluate(() => (globalThis as { asked?: number }).asked ?? 0);

/** Sets a station up and counts these readings there. */
export async function counted(program: Reshelf, name: string, readings: readonly string[]): Promise<void> {
  await program.setUp(name, "An Peeters");
  await program.openPlace(`Shelf of ${name}`);
  for (const reading of readings) await program.scan(reading);
  await program.showsPacks(readings.length);
}

/** Goes to the screen Sticks. */
export async function openSticks({ page, words }: Reshelf): Promise<void> {
  await page.getByRole("button", { name: words.frame.screens.sticks }).click();
  await page.getByRole("heading", { name: words.sticks.title, exact: true }).waitFor();
}

/** What lies on a stick, as its list says. */
export async function liesOn({ page, words }: Reshelf, letter: string, said: string): Promise<void> {
  const { generations, stick } = words.ownSticks;
  await page.getByRole("button", { name: stick(letter), exact: true }).click();
  await page
    .getByRole("region", { name: generations.on(letter) })
    .getByText(said, { exact: true })
    .waitFor();
}

/** What the keys of the walks are made with. */
export const passphrase = "five words are quite enough here";

/**
 * Makes keys on the screen Sticks, as a person does who copies the one for paper by hand; answers with that one. `look` is
 * called while the key stands there, and while it is asked for.
 */
export async function makeKeys(
  { page, words }: Reshelf,
  look: () => Promise<void> = async () => {},
): Promise<string> {
  const { keys } = words.sticks;
  await page.getByLabel(keys.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(keys.again).fill(passphrase);
  await page.getByRole("button", { name: keys.make }).click();
  const shown = page.locator(".paper-key .key-text");
  await shown.waitFor();
  const paper = (await shown.textContent())?.trim() ?? "";
  await page.getByRole("img", { name: keys.code }).waitFor();
  await look();
  await page.getByRole("button", { name: keys.onPaper }).click();
  await page.getByLabel(keys.last).fill("ABCDEF");
  await page.getByText(keys.lastWrong).waitFor();
  await look();
  await page.getByLabel(keys.last).fill(paper.slice(-7).toLowerCase());
  await page.getByRole("button", { name: keys.keep }).click();
  await page.getByRole("button", { name: words.sticks.save.now }).waitFor();
  return paper;
}

/** Every byte that lies under these folders, for whoever looks for something that should be in none of them. */
export function everythingIn(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => textOf(join(entry.parentPath ?? entry.path, entry.name))),
    )
    .join("\n");
}

/** What a file says; nothing when it was renamed meanwhile: a running program replaces its files. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
