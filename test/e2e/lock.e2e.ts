import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { giveKeys, passphrase } from "./give-keys.ts";
import { leavesNothing } from "./leaves-nothing.ts";
import { locksAnywhere } from "./lock-anywhere.ts";
import { locksInTime } from "./lock-in-time.ts";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

const pin = "258074196301";
let profile = "";
let program: Reshelf;
afterEach(async () => {
  await program.close().catch(() => {});
  await removeProfile(profile);
});

const words = () => program.words.customers;
const lock = () => program.words.lock;
const press = (keys: string) => program.page.keyboard.press(keys);
const type = (text: string) => program.page.keyboard.type(text, { delay: 90 });
const field = () => program.page.getByRole("textbox", { name: lock().field });
const row = (name: string) => program.page.getByRole("row", { name: new RegExp(name) });
const locked = () => program.page.getByRole("region", { name: lock().locked });

/** Opens the lock with what a person has. */
async function unlock(key: string): Promise<void> {
  await field().fill(key);
  await press("Enter");
}

test("customers are locked by a key, by the system and at a start; stock goes on; passphrase, paper and PIN open, nothing typed is lost", async () => {
  profile = await freshProfile("lock");
  program = await Reshelf.open({ profile, language: "nl" });
  await program.setUp();
  await program.close();
  const paper = await giveKeys(profile);
  program = await Reshelf.open({ profile, language: "nl" });
  await program.status.waitFor();
  await press("Control+3");
  await program.page.getByRole("searchbox", { name: words().search }).waitFor();
  await press("Control+N");
  await program.page.getByRole("textbox", { name: words().fields.name, exact: true }).waitFor();
  await type("Janssens");
  await press("Control+Enter");
  await row("Janssens").waitFor();
  // Nobody has to; who wants it proves to know the passphrase.
  await program.page.getByRole("button", { name: lock().putOn }).click();
  await unlock(passphrase);
  await field().waitFor({ state: "detached" });
  expect(await readFile(join(profile, "customers.keys"), "utf8")).toContain('{"format":3,');
  await press("Control+L");
  await locked().waitFor();
  expect(await row("Janssens").count()).toBe(0);
  const [pack] = packsOf(1, 1);
  await program.scan(pack?.reading ?? "");
  await program.page.getByRole("region", { name: program.words.count.block.region }).waitFor();
  await press("Control+3");
  await unlock("iets heel anders");
  await program.page.getByText(program.words.failures["customers/wrong-passphrase"]({}).what).waitFor();
  await unlock(passphrase);
  await row("Janssens").waitFor();
  await locksAnywhere(program, "Janssens", () => unlock(passphrase));
  await row("Janssens").waitFor();
  // What is let go of at a lock is collected only where the shell gives the means.
  expect(await program.page.evaluate(() => typeof Reflect.get(globalThis, "gc"))).toBe("function");
  await locksInTime(program, "Janssens", 5, () => unlock(passphrase));
  await row("Janssens").waitFor();
  // An answer that was typed and not entered yet is kept before the lock closes.
  await press("Control+Enter");
  await program.page.getByRole("textbox", { name: words().fields.fund, exact: true }).fill("509");
  await press("Control+L");
  await locked().waitFor();
  await unlock(passphrase);
  await program.page.getByRole("definition").filter({ hasText: "509" }).waitFor();
  await press("Control+N");
  await program.page.getByRole("textbox", { name: words().fields.name, exact: true }).waitFor();
  await type("Half get");
  await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await locked().waitFor();
  expect(await program.page.getByText("Half get").count()).toBe(0);
  await unlock(paper);
  const name = program.page.getByRole("textbox", { name: words().fields.name, exact: true });
  await expect.poll(() => name.inputValue()).toBe("Half get");
  await program.kill();
  program = await Reshelf.open({ profile, language: "nl" });
  await program.status.waitFor();
  await press("Control+3");
  await locked().waitFor();
  await unlock(passphrase);
  await row("Janssens").waitFor();
  const button = (name: string) => program.page.getByRole("button", { name });
  // A PIN is quick, as long as the program stays open.
  await press("Control+7");
  await button(lock().pin.of("An Peeters")).click();
  await program.page.getByRole("textbox", { name: lock().pin.next }).fill(pin);
  await press("Enter");
  await program.page
    .getByRole("region", { name: lock().pin.of("An Peeters") })
    .waitFor({ state: "detached" });
  await press("Control+3");
  await row("Janssens").waitFor();
  await press("Control+L");
  await program.page.getByRole("textbox", { name: lock().pin.field }).fill(pin);
  await press("Enter");
  await row("Janssens").click();
  await button(lock().erase.begin).click();
  await program.page.getByText(lock().erase.stays).waitFor();
  await button(lock().erase.yes).click();
  await row("Janssens").waitFor({ state: "detached" });
  leavesNothing([profile], "", { secret: [pin, passphrase, paper], known: "An Peeters" });
});
