import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterEach, expect, test } from "vitest";
import { processesUnder } from "../../build/bench/kit/memory.mjs";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { leavesNothing, listening } from "./leaves-nothing.ts";
import { Reshelf } from "./reshelf.ts";
import { choosing, makeKeys, passphrase } from "./stick-walk.ts";

let profile = "";
let program: Reshelf;
const own = mkdtempSync(join(tmpdir(), "reshelf-mend-"));
const [stick, temporary] = [join(own, "stick"), join(own, "tmp")];
/** What the program said, of each start. */
const heard: (() => string)[] = [];
/** What is typed of a customer. */
const typed = {
  name: "Vandersteen",
  firstName: "Élodie-Anne",
  insz: "58031412218",
  street: "Molsesteenweg 148",
  phone: "0475 31 22 33",
  note: "komt altijd op woensdag",
} as const;
const wrong = "iets heel anders dan dat";
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
  rmSync(own, { recursive: true, force: true });
});

const lock = () => program.words.lock;
const keyFile = () => join(profile, "customers.keys");
const button = (name: string) => program.page.getByRole("button", { name, exact: true });
const row = () => program.page.getByRole("row", { name: /Vandersteen/ });
const key = () => program.page.getByRole("textbox", { name: lock().field });

async function open(): Promise<void> {
  program = await Reshelf.open({ profile, language: "nl", env: { TMPDIR: temporary } });
  heard.push(listening(program));
}

/** Starts again with the key file as it is now, on Customers. */
async function again(): Promise<void> {
  await program.close();
  await open();
  await program.status.waitFor();
  await choosing(program, stick);
  await program.page.keyboard.press("Control+3");
}

/** With the passphrase, the keys of the snapshot are taken; the customers are open behind it. */
async function mended(): Promise<void> {
  await button(lock().keys.fromSnapshot).click();
  await program.page.getByText(lock().keys.chosen).waitFor();
  await key().fill(wrong);
  await program.page.keyboard.press("Control+Enter");
  await program.page.getByText(program.words.failures["copy/wrong-key"]({}).what).waitFor();
  await key().fill(passphrase);
  await program.page.keyboard.press("Enter");
  await row().waitFor();
}

test("a key file that is damaged or gone is mended with a snapshot and the passphrase, one that cannot be read is read again; stock goes on", async () => {
  profile = await freshProfile("mend-keys");
  for (const folder of [stick, temporary]) mkdirSync(folder);
  await open();
  await program.setUp();
  const { page } = program;
  const { customers, sticks } = program.words;
  await page.keyboard.press("Control+3");
  await page.getByRole("searchbox", { name: customers.search }).waitFor();
  await page.keyboard.press("Control+N");
  for (const [field, text] of Object.entries(typed))
    await page
      .getByRole("textbox", { name: customers.fields[field as keyof typeof typed], exact: true })
      .fill(text);
  await page.keyboard.press("Control+Enter");
  await row().waitFor();
  await page.keyboard.press("Control+5");
  const paper = await makeKeys(program);
  await choosing(program, stick);
  await button(sticks.save.now).click();
  await page
    .getByRole("main")
    .getByText(sticks.done.title(basename(stick)))
    .waitFor();

  const whole = readFileSync(keyFile());
  const damaged = Buffer.from(whole);
  damaged[90] = damaged[90] === 65 ? 66 : 65;
  writeFileSync(keyFile(), damaged);
  await again();
  await program.page.getByText(lock().keys.damaged).waitFor();
  const { violations } = await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await program.page.keyboard.press("Control+2");
  await program.page.getByRole("searchbox", { name: program.words.stock.search }).waitFor();
  await program.page.keyboard.press("Control+3");
  await mended();
  const aside = () => readdirSync(profile).filter((name) => name.startsWith("customers.keys.damaged-"));
  expect(aside().map((name) => readFileSync(join(profile, name)))).toEqual([damaged]);

  rmSync(keyFile());
  await again();
  await mended();

  const held = readFileSync(keyFile());
  rmSync(keyFile());
  mkdirSync(keyFile());
  await again();
  await program.page.getByText(lock().keys.unread).waitFor();
  await program.page.keyboard.press("F5");
  await program.page.getByText(lock().keys.unread).waitFor();
  rmdirSync(keyFile());
  writeFileSync(keyFile(), held);
  await program.page.keyboard.press("F5");
  await key().fill(passphrase);
  await program.page.keyboard.press("Enter");
  await row().waitFor();
  expect(aside()).toHaveLength(1);
  // Nothing of all this was written, neither before the lock nor behind it: not in a crash either.
  const closed = program.app.waitForEvent("close");
  const pid = program.app.process().pid ?? 0;
  for (const one of [...processesUnder(pid)].reverse())
    try {
      process.kill(one, "SIGSEGV");
    } catch {
      // It ended with one before it.
    }
  await closed;
  const secret = [...Object.values(typed), "58.03.14-122.18", passphrase, wrong, paper];
  leavesNothing([profile, stick, temporary], heard.map((said) => said()).join(""), {
    secret,
    known: "Balie 2",
  });
});
