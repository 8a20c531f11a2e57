import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { Reshelf } from "./reshelf.ts";
import { counted, makeKeys, openSticks, packs, passphrase, StickWalk } from "./stick-walk.ts";

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
  const made = await makeKeys(first);
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
  await goesBack(other);
});

/** Back to before the stick, killed in the middle of it and right after it, and forth again with the passphrase. */
async function goesBack(program: Reshelf) {
  const profile = walk.profiles.at(-1) ?? "";
  const { before } = program.words;
  const asked = async ({ page, words }: Reshelf, row: string) => {
    await openSticks({ page, words } as Reshelf);
    const kept = page.getByRole("region", { name: before.title });
    await kept.getByRole("listitem").filter({ hasText: row }).first().getByRole("button").click();
    await page.getByRole("button", { name: before.now }).waitFor();
  };
  const takenIn = before.takenIn("").split("  ")[0] ?? "";
  await program.scan(packs[7] ?? "");
  await program.showsPacks(10);
  await asked(program, takenIn);
  await program.page.getByText(before.scanned("1")).waitFor();
  const draft = join(profile, "journal-draft");
  await Promise.all([
    killedOnce(program, draft),
    program.page.keyboard.press("Control+Enter").catch(() => {}),
  ]);
  let again = await Reshelf.open({ profile, language: "en" });
  // All of it or nothing: the kill may come a moment too late.
  await expect.poll(() => again.counts().then(({ packs }) => [4, 10].includes(packs), String)).toBe(true);
  if ((await again.counts()).packs === 10) {
    await asked(again, takenIn);
    const done = join(profile, "journal-1");
    await Promise.all([killedOnce(again, done), again.page.keyboard.press("Control+Enter").catch(() => {})]);
    again = await Reshelf.open({ profile, language: "en" });
  }
  await again.showsPacks(4);
  await asked(again, before.wentBack("").trim());
  await again.page.getByLabel(again.words.sticks.take.key).fill(passphrase);
  await again.page.getByRole("button", { name: before.now }).click();
  await again.showsPacks(10);
  await again.scan(packs[6] ?? "");
  await again.showsPacks(11);
  await again.close();
}

/** Kills the program the moment a folder is there. */
async function killedOnce(program: Reshelf, folder: string) {
  const end = Date.now() + 20_000;
  while (!existsSync(folder) && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
  await program.kill();
}
