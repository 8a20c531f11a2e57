import { afterEach, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { packsOf } from "./packs.ts";
import { Reshelf } from "./reshelf.ts";

let profile = "";
let program: Reshelf | undefined;
afterEach(async () => {
  await program?.close().catch(() => {});
  await removeProfile(profile);
});

test.each(["nl", "fr", "de", "en"] as const)(
  "in %s, what was scanned is there after a kill, and counting goes on",
  async (language) => {
    profile = await freshProfile("first-walk");
    program = await Reshelf.open({ profile, language });
    await program.setUp();
    await program.openPlace("Robot");
    const packs = packsOf(6, 12);
    for (const { reading } of packs.slice(0, 8)) await program.scan(reading);
    await program.showsPacks(8);
    const before = await program.counts();
    await program.kill();
    program = await Reshelf.open({ profile, language });
    await program.showsPacks(8);
    await expect.poll(() => program?.counts()).toEqual(before);
    for (const { reading } of packs.slice(8)) await program.scan(reading);
    await program.showsPacks(12);
    await expect.poll(() => program?.page.locator("html").getAttribute("lang")).toBe(language);
  },
);
