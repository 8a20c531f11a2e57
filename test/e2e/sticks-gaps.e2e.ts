import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { snapshotWithHoles } from "../makers/holed-snapshot.ts";
import { choosing, counted, openSticks, packs, StickWalk } from "./stick-walk.ts";

const walk = new StickWalk();
afterAll(() => walk.close());

test("a copy of a counter of whose entries nobody has all is taken in, and what is on no stick yet is named", async () => {
  const station = await walk.station(walk.stick);
  await counted(station, "Counter 2", packs.slice(8, 11));
  await openSticks(station);
  const { page, words } = station;
  const { take } = words.sticks;
  const folder = mkdtempSync(join(tmpdir(), "reshelf-gaps-"));
  const key = await ageKeyFiles(passphraseFiles(10)).newPair();
  const counter = { by: 77, name: "Counter 7", count: 900 };
  const bring = async (held: Parameters<typeof snapshotWithHoles>[1]) => {
    const { name, file } = await snapshotWithHoles(counter, held, key);
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    writeFileSync(join(folder, name), file);
    await choosing(station, folder);
    await page.keyboard.press("Control+o");
    await page.getByLabel(take.key).fill(key.secret);
    await page.keyboard.press("Control+Enter");
  };
  await bring([
    [1, 811],
    [831, 900],
  ]);
  await page.getByText(take.gaps, { exact: true }).waitFor();
  await page.getByText(take.gap("812", "830", "Counter 7")).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(take.doneText("881")).waitFor();
  await bring([[1, 900]]);
  await page.getByText(take.whole).waitFor();
  await page.getByRole("button", { name: take.goNew("19") }).click();
  await page.getByText(take.doneText("19")).waitFor();
  rmSync(folder, { recursive: true });
});
