import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { writeProfile } from "../makers/profile.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf | undefined;
afterEach(async () => {
  await program?.close().catch(() => {});
  await removeProfile(profile);
});

/** The one large file of the origin, once it is whole. */
function keptFile(): string | undefined {
  const folder = join(profile, "File System");
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name));
  return paths.find((path) => readFileSync(path).length > 500_000);
}

/** Starts the program and tells how many packs it has on its 20,000 lines. */
async function packs(): Promise<number> {
  program = await Reshelf.open({ profile, language: "en" });
  await program.status.getByText(/20.000\slines/).waitFor();
  return (await program.counts()).packs;
}

test("what a start read is kept for the next one, and is passed over when it is damaged", async () => {
  profile = await freshProfile("kept");
  writeProfile(profile, { lines: 20_000 });
  const before = await packs();
  await expect.poll(keptFile, { timeout: 60_000, interval: 500 }).toBeDefined();
  await program?.close();
  expect(await packs()).toEqual(before);
  await program?.close();
  const path = keptFile() as string;
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 64));
  expect(await packs()).toEqual(before);
});
