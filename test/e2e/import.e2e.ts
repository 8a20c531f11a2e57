import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { expectOldList } from "./expected-walk.ts";
import { packsOf } from "./packs.ts";
import { byProfile } from "./profile-walk.ts";
import { Reshelf } from "./reshelf.ts";
import { stoppedOnTheWay } from "./stop-walk.ts";

let folder = "";
let profiles: string[] = [];
const programs: Reshelf[] = [];

beforeEach(async () => {
  folder = await freshProfile("import");
  profiles = [folder];
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.close().catch(() => {});
  for (const profile of profiles) await removeProfile(profile);
});

async function start(name: string): Promise<Reshelf> {
  const profile = await freshProfile(name);
  profiles.push(profile);
  const program = await Reshelf.open({ profile });
  programs.push(program);
  await program.setUp(name);
  return program;
}

const button = ({ page }: Reshelf, name: string | RegExp) => page.getByRole("button", { name }).first();

async function saveStock(program: Reshelf, path: string): Promise<string> {
  await answerDialogs(program.app, { save: path });
  await program.goTo("files");
  await button(program, program.words.files.give.saveWhat(program.words.files.give.stock)).click();
  await program.page.getByText(/read back and identical/).waitFor();
  return await readFile(path, "utf8");
}

/** Elsewhere and back the plan stands; a place of its own meanwhile makes it old: nothing can be booked until it is looked at again. */
async function staleOnce(program: Reshelf, lines: number): Promise<void> {
  const { files, failures, frame } = program.words;
  const book = button(program, files.plan.book(lines, `${lines}`));
  const old = program.page.getByText(failures["import/plan-stale"]({}).what);
  await program.goTo("count");
  await program.goTo("files");
  await book.waitFor();
  expect(await old.count()).toBe(0);
  await program.goTo("count");
  await program.openPlace("Robot");
  await program.goTo("files");
  await old.waitFor();
  await book.waitFor({ state: "detached" });
  await program.page.keyboard.press("Control+Enter");
  await button(program, frame.again).click();
  await book.waitFor();
  expect((await program.counts()).packs).toBe(0);
}

/** A table without the times of counting and without the order of its rows. */
const rowsOf = (text: string) =>
  text
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";").slice(0, 12).join(";"))
    .sort();

test("a stock saved on one station is planned, booked, taken back and booked again on another", async () => {
  const first = await start("Balie 1");
  await first.openPlace("Robot");
  const packs = packsOf(12, 30);
  for (const { reading } of packs) await first.scan(reading);
  await first.showsPacks(30);
  const path = join(folder, "voorraad.csv");
  const table = await saveStock(first, path);
  expect(rowsOf(table).length).toBe((await first.counts()).lines + 1);
  await byProfile(first, join(folder, "kassa.csv"));
  await expectOldList(first, { path: join(folder, "oude-lijst.csv"), packs, place: "Robot" });
  await first.close();

  const second = await start("Balie 2");
  const { files } = second.words;
  await answerDialogs(second.app, { open: path });
  await second.goTo("files");
  await second.page.keyboard.press("Control+o");
  const lines = rowsOf(table).length - 1;
  await button(second, files.plan.book(lines, `${lines}`)).waitFor();
  expect((await second.counts()).packs).toBe(0);
  const equation = second.page.getByRole("group", { name: files.plan.equation });
  await expect
    .poll(async () => (await equation.textContent())?.match(/\d+/g)?.map(Number))
    .toEqual([lines, lines, 0, 0]);
  await second.page.getByRole("grid").getByText("Robot").first().waitFor();
  await staleOnce(second, lines);
  await second.page.keyboard.press("Control+Enter");
  await second.showsPacks(30);
  await second.page.getByText(files.done.booked(lines, `${lines}`)).waitFor();
  const lies = second.page.getByRole("region", { name: files.done.lies });
  await lies
    .getByRole("row", { name: /^Robot/ })
    .getByText("30 packs")
    .waitFor();
  await button(second, files.done.count).click();
  await second.goTo("files");
  await button(second, files.done.undo).click();
  await second.page.getByRole("dialog").getByRole("button", { name: second.words.undo.first }).click();
  await second.showsPacks(0);
  await second.page.getByText(files.done.undone).waitFor();
  // The file is still at hand: it is looked at again, and comes in as a new import.
  await second.page.keyboard.press("F5");
  await button(second, files.plan.book(lines, `${lines}`)).click();
  await second.showsPacks(30);
  await second.page.getByText(files.done.booked(lines, `${lines}`)).waitFor();
  await second.page.keyboard.press("Escape");
  expect(rowsOf(await saveStock(second, join(folder, "again.csv")))).toEqual(rowsOf(table));
});

test("a file that cannot be taken in is named as what it is, and nothing is booked", async () => {
  const program = await start("Balie 1");
  const { columns, failures, files } = program.words;
  await mkdir(join(folder, "map"));
  await writeFile(join(folder, "leeg.csv"), "");
  await writeFile(
    join(folder, "foto.csv"),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
  );
  await writeFile(join(folder, "brief.txt"), "Beste collega,\r\ntot morgen\r\n");
  const huge = await open(join(folder, "groot.csv"), "w");
  await huge.truncate(2_147_483_648);
  await huge.close();
  await writeFile(join(folder, "gewijzigd.csv"), "Plaats;Code;Aantal\r\nRobot;2642619;1\r\n");
  const expected: readonly (readonly [string, string])[] = [
    ["map", failures["file/is-folder"]({ name: "map" }).what],
    ["leeg.csv", failures["table/empty"]({ name: "leeg.csv" }).what],
    ["foto.csv", failures["table/not-a-table"]({ name: "foto.csv", looksLike: "picture" }).what],
    // A text without a single known column is shown as it was read, with what it lacks.
    ["brief.txt", columns.lacking("|").split("|")[0] ?? ""],
    [
      "groot.csv",
      failures["file/too-large"]({ name: "groot.csv", bytes: 2_147_483_648, most: 268_435_456 }).what,
    ],
    ["er-niet.csv", "er-niet.csv"],
  ];
  await program.goTo("files");
  for (const [name, says] of expected) {
    await answerDialogs(program.app, { open: join(folder, name) });
    await program.page.keyboard.press("Control+o");
    await program.page.getByRole("status").filter({ hasText: says }).first().waitFor();
  }
  expect((await program.counts()).packs).toBe(0);
  await answerDialogs(program.app, {});
  await program.page.keyboard.press("Control+o");
  await button(program, files.take.other).waitFor();
  await stoppedOnTheWay(program, join(folder, "lang.csv"));
});
