import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { goesBack } from "./go-back-walk.ts";
import { sheetOf } from "./paper-sheet-walk.ts";
import { Reshelf } from "./reshelf.ts";
import { choosing, counted, makeKeys, openSticks, packs, passphrase, StickWalk } from "./stick-walk.ts";

const walk = new StickWalk();
afterAll(() => walk.close());
let paper = "";
// Before the first test, as a part of it: what goes wrong here is tried again with it.
beforeEach(async () => {
  if (paper !== "") return;
  const first = await walk.station(walk.stick);
  await counted(first, "Counter 1", packs.slice(0, 5));
  const { page, words } = first;
  await openCustomers(first);
  await page.keyboard.press("Control+n");
  await page.getByRole("textbox", { name: words.customers.fields.name, exact: true }).fill("Vandersteen");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Vandersteen").first().waitFor();
  await openSticks(first);
  let looks = 0;
  const made = await makeKeys(first, async () => {
    looks += 1;
    if (looks === 1) await sheetOf(first);
  });
  await page.getByRole("button", { name: words.sticks.save.now }).click();
  await page.getByText(words.sticks.done.title(basename(walk.stick))).waitFor();
  await first.close();
  paper = made;
});

async function openCustomers({ page, words }: Reshelf) {
  await page.getByRole("button", { name: words.frame.screens.customers }).click();
  await page.getByRole("heading", { name: words.customers.title, exact: true }).waitFor();
}

describe("a stick at the first start", () => {
  let second: Reshelf;
  afterEach(async () => {
    await second?.close();
  });

  test("opens with the key on paper, shows what is in it, brings everything back, and asks only what it cannot know", async () => {
    second = await walk.station(walk.stick);
    const { page, words } = second;
    const { take } = words.sticks;
    await page.keyboard.press("Control+o");
    await page.getByText(take.found(1)).waitFor();
    await page.getByLabel(take.key).fill("not the passphrase at all");
    await page.keyboard.press("Control+Enter");
    await page.getByText(words.failures["copy/wrong-key"]({}).what).waitFor();
    await page.getByLabel(take.key).fill(paper.toLowerCase());
    await page.keyboard.press("Control+Enter");
    await page.getByText(take.whole).waitFor();
    for (const fact of ["Apotheek De Linde", "Counter 1", "An Peeters"])
      await expect.poll(() => page.getByRole("definition").filter({ hasText: fact }).count()).toBe(1);
    await page.getByText(take.brings).waitFor();
    await page.keyboard.press("Control+Enter");
    const begin = page.getByRole("button", { name: words.start.begin });
    await begin.waitFor();
    await expect
      .poll(() => page.getByRole("textbox", { name: words.start.pharmacy }).inputValue())
      .toBe("Apotheek De Linde");
    await page.getByRole("textbox", { name: words.start.station }).fill("Counter 9");
    await expect
      .poll(() => page.getByRole("button", { name: "An Peeters" }).getAttribute("aria-pressed"))
      .toBe("true");
    await page.getByRole("radio", { name: words.start.clockRight, exact: true }).click();
    await begin.click();
    await second.showsPacks(5);
    await expect.poll(() => second.status.textContent()).toContain("Counter 9");
    await page.keyboard.press("Control+u");
    const who = page.getByRole("region", { name: words.settings.who.title });
    await who.waitFor();
    await expect.poll(() => who.getByRole("button", { name: "An Peeters" }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await openCustomers(second);
    await page.getByText("Vandersteen").first().waitFor();
    // It goes on with the keys of the pharmacy: the next copy asks for none.
    await openSticks(second);
    await page.getByRole("button", { name: words.sticks.save.now }).waitFor();
  });

  test("whose newest copy is damaged says so, and the one before it opens", async () => {
    const damaged = mkdtempSync(join(tmpdir(), "reshelf-damaged-"));
    const name = readdirSync(walk.stick).find((file) => file.endsWith(".stock")) ?? "";
    copyFileSync(join(walk.stick, name), join(damaged, name));
    const newer = name.replace(/^Reshelf \d{4}/, "Reshelf 2039");
    const bytes = readFileSync(join(walk.stick, name));
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 1;
    writeFileSync(join(damaged, newer), bytes);
    second = await walk.station(damaged);
    const { page, words } = second;
    const { take } = words.sticks;
    await page.keyboard.press("Control+o");
    await page.getByText(take.found(2)).waitFor();
    await page.getByLabel(take.key).fill(passphrase);
    await page.keyboard.press("Control+Enter");
    await page.getByText(words.failures["copy/damaged"]({ name: "", part: newer }).what).waitFor();
    await page.getByText(take.isDamaged, { exact: true }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText(take.whole).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.start.begin }).waitFor();
    rmSync(damaged, { recursive: true });
  });
});

test("a stick on a station that has counted is a merge, and a second time it brings nothing", async () => {
  const other = await walk.station(walk.stick);
  await counted(other, "Counter 2", packs.slice(8, 11));
  await openSticks(other);
  const { page, words } = other;
  const { take } = words.sticks;
  await page.getByRole("button", { name: take.button }).click();
  await page.getByLabel(take.key).fill(passphrase);
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.merge).waitFor();
  // A scan leads to Count; the copy stands where it stood, and what was counted meanwhile takes nothing from it.
  await other.scan(packs[11] ?? "");
  await other.showsPacks(4);
  await openSticks(other);
  await page.getByText(take.merge).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.done, { exact: true }).waitFor();
  await openCustomers(other);
  await page.getByText("Vandersteen").first().waitFor();
  await openSticks(other);
  await other.showsPacks(9);
  await page.keyboard.press("Control+o");
  await page.getByLabel(take.key).fill(passphrase);
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.allKnown).waitFor();
  await other.showsPacks(9);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: take.button }).waitFor();
  await goesBack(other, walk.profiles.at(-1) ?? "");
});

test("two windows give each other what they counted by one stick, and both hold the same", async () => {
  const [profile = "", otherProfile = ""] = [walk.profiles[0], walk.profiles.at(-1)];
  const first = await Reshelf.open({ profile, language: "en" });
  const other = await Reshelf.open({ profile: otherProfile, language: "en" });
  for (const program of [first, other]) await choosing(program, walk.stick);
  await other.showsPacks(11);
  await first.scan(packs[5] ?? "");
  await first.showsPacks(6);
  await saved(other);
  await takenIn(first);
  await first.showsPacks(12);
  await saved(first);
  await takenIn(other);
  await other.showsPacks(12);
  for (const program of [first, other]) {
    await program.goTo("stock");
    // The head is a row too.
    await expect.poll(() => program.page.getByRole("grid").getAttribute("aria-rowcount")).toBe("13");
    await program.close();
  }
});

/** Saves on the stick. */
async function saved(program: Reshelf) {
  const { page, words } = program;
  await openSticks(program);
  await page.getByRole("button", { name: words.sticks.save.now }).click();
  await page.getByText(words.sticks.done.title(basename(walk.stick))).waitFor();
}

/** Takes the newest on the stick in. */
async function takenIn(program: Reshelf) {
  const { page, words } = program;
  const { take } = words.sticks;
  await openSticks(program);
  await page.getByRole("button", { name: take.button }).click();
  await page.getByLabel(take.key).fill(passphrase);
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.merge).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.done, { exact: true }).waitFor();
  await page.keyboard.press("Escape");
}
