import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { answerDialogs } from "./dialogs.ts";
import { packsOf, type RealPack } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

const packs = packsOf(60, 300);
let folder = "";
let profiles: string[] = [];
let programs: Reshelf[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reshelf-day-one-"));
});
afterEach(async () => {
  for (const program of programs) await program.close().catch(() => {});
  for (const profile of profiles) await removeProfile(profile);
  rmSync(folder, { recursive: true });
  [profiles, programs] = [[], []];
});

test.each([
  { how: "with a catalogue", hasList: true },
  { how: "without a catalogue", hasList: false },
])(
  "day one, $how: 300 packs, a kill, a table, a stick, and three PCs that agree",
  async ({ hasList }) => {
    const first = await station("Balie 1");
    if (hasList) await loadList(first.program);
    await first.program.openPlace("Robot");
    const counting = await countThroughAKill(first);
    await expect.poll(() => counting.counts()).toEqual({ lines: linesOf(packs).length, packs: 300 });
    const table = await saveTable(counting, "first.csv");
    expect(rowsIn(table)).toEqual(linesOf(packs));
    if (hasList) for (const { name } of packs.slice(0, 60)) expect(table).toContain(name.slice(0, 20));
    await copyToStick(counting);
    await counting.close();

    const second = (await station("Balie 2")).program;
    await takeTable(second, join(folder, "first.csv"));
    await expect.poll(() => second.counts()).toEqual({ lines: linesOf(packs).length, packs: 300 });
    expect(rowsIn(await saveTable(second, "second.csv"))).toEqual(linesOf(packs));
    await second.close();

    const third = await broughtBack();
    await expect.poll(() => third.counts()).toEqual({ lines: linesOf(packs).length, packs: 300 });
    expect(rowsIn(await saveTable(third, "third.csv"))).toEqual(linesOf(packs));
  },
  300_000,
);

interface Station {
  readonly profile: string;
  readonly program: Reshelf;
}

async function open(profile?: string): Promise<Station> {
  const at = profile ?? (await freshProfile("day-one"));
  if (!profile) profiles = [...profiles, at];
  const program = await Reshelf.open({ profile: at });
  programs = [...programs, program];
  return { profile: at, program };
}

async function station(name: string): Promise<Station> {
  const opened = await open();
  await opened.program.setUp(name);
  return opened;
}

/** Counts all packs; in the middle of it every process is killed, and what was not counted yet is scanned after it. */
async function countThroughAKill({ profile, program }: Station): Promise<Reshelf> {
  const scanning = (async () => {
    for (const { reading } of packs) await program.scan(reading);
  })().catch(() => "killed");
  while ((await program.counts()).packs < 130) await program.page.waitForTimeout(5);
  const acknowledged = (await program.counts()).packs;
  await program.kill();
  expect(await scanning).toBe("killed");
  const { program: again } = await open(profile);
  await again.status.waitFor();
  const { packs: there } = await again.counts();
  expect(there).toBeGreaterThanOrEqual(acknowledged);
  expect(there).toBeLessThan(packs.length);
  for (const { reading } of packs.slice(there)) await again.scan(reading);
  await again.showsPacks(packs.length);
  return again;
}

async function loadList(program: Reshelf): Promise<void> {
  const { lists } = program.words.files;
  const rows = packs.slice(0, 60).map(({ gtin, name }) => `${gtin};"${name.replaceAll('"', '""')}";30`);
  writeFileSync(join(folder, "list.csv"), ["Code;Name;Pack", ...rows, ""].join("\r\n"));
  await answerDialogs(program.app, { open: join(folder, "list.csv") });
  await program.goTo("files");
  await program.page.getByRole("button", { name: lists.load }).click();
  await program.page.getByText(lists.products(60, "60")).first().waitFor();
  await program.page.keyboard.press("Control+1");
}

async function saveTable(program: Reshelf, name: string): Promise<string> {
  const { give } = program.words.files;
  await answerDialogs(program.app, { save: join(folder, name) });
  await program.goTo("files");
  await program.page.getByRole("button", { name: give.saveWhat(give.stock) }).click();
  await program.page.getByText(/read back and identical/).waitFor();
  return readFileSync(join(folder, name), "utf8");
}

async function takeTable(program: Reshelf, path: string): Promise<void> {
  const { plan, done } = program.words.files;
  const lines = linesOf(packs).length;
  await answerDialogs(program.app, { open: path });
  await program.goTo("files");
  await program.page.keyboard.press("Control+o");
  await program.page.getByRole("button", { name: plan.book(lines, `${lines}`) }).click();
  await program.page.getByText(done.booked(lines, `${lines}`)).waitFor();
  await program.page.keyboard.press("Escape");
  await program.showsPacks(packs.length);
}

async function copyToStick(program: Reshelf): Promise<void> {
  const { keys, done } = program.words.sticks;
  await answerDialogs(program.app, { open: folder });
  await program.goTo("sticks");
  await program.page.getByRole("button", { name: keys.open }).click();
  await program.page.getByText(done.openWritten, { exact: true }).waitFor();
}

/** A third PC whose first start is told that there is a copy. */
async function broughtBack(): Promise<Reshelf> {
  const { program } = await open();
  const { start, sticks } = program.words;
  const copy = readdirSync(folder).find((name) => name.startsWith("Reshelf")) ?? "";
  await answerDialogs(program.app, { open: join(folder, copy) });
  await program.page.getByRole("button", { name: start.copyGo }).click();
  await program.page.getByText(sticks.take.whole).waitFor();
  await program.page.keyboard.press("Control+Enter");
  await program.page.getByRole("textbox", { name: start.station }).fill("Balie 3");
  await program.page.getByRole("radio", { name: start.clockRight, exact: true }).click();
  await program.page.getByRole("button", { name: start.begin }).click();
  await program.showsPacks(packs.length);
  return program;
}

/** Code, lot, expiry, quantity and serials of each stock line these packs make. */
function linesOf(counted: readonly RealPack[]): readonly string[] {
  const lines = new Map<string, { quantity: number; serials: string[] }>();
  for (const { gtin, lot, expiry, serial } of counted) {
    const month = expiry && `20${expiry.slice(0, 2)}-${expiry.slice(2, 4)}`;
    const key = [gtin, lot, month].join(";");
    const line = lines.get(key) ?? { quantity: 0, serials: [] };
    lines.set(key, {
      quantity: line.quantity + 1,
      serials: [...line.serials, serial].filter(Boolean).sort(),
    });
  }
  return [...lines].map(([key, { quantity, serials }]) => [key, quantity, serials].join(";")).sort();
}

/** The same from the rows of a saved table. */
function rowsIn(table: string): readonly string[] {
  const [header = "", ...rows] = table
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  const names = header.split(";");
  const [code, lot, expiry, quantity, serials] = (
    ["Code as read", "Lot", "Expiry", "Quantity", "Serial numbers"] as const
  ).map((name) => names.indexOf(name)) as [number, number, number, number, number];
  return rows
    .map((row) => row.split(";").map((cell) => cell.replace(/^"=""(.*)"""$/, "$1")))
    .map((row) =>
      [row[code], row[lot], row[expiry], row[quantity], row[serials]?.split(" ").sort()].join(";"),
    )
    .sort();
}
