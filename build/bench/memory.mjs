import { setTimeout } from "node:timers/promises";
import { median, printSamples } from "./kit/figures.mjs";
import { privateMemory } from "./kit/memory.mjs";
import { endCalmly, launchProgram, removeProfile, spawnProgram } from "./kit/program.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const lines = 100_000;
const names = 100_000;
/** How long the program has stood still when it is measured, and how often it is started, in milliseconds and turns. */
const rest = 60_000;
const turns = 3;

/** What a stock line costs: private memory with 100,000 lines and 100,000 names loaded, less that with nothing loaded. */
export async function bench() {
  const full = await seededStation({ lines });
  const bare = await seededStation({ lines: 0 });
  try {
    await loadNames(full);
    const loaded = [];
    const empty = [];
    for (let turn = 0; turn < turns; turn++) {
      loaded.push(await memoryOf(full));
      empty.push(await memoryOf(bare));
    }
    printSamples("private megabytes, loaded", loaded.map(megabytes));
    printSamples("private megabytes, nothing loaded", empty.map(megabytes));
    const perLine = (median(loaded) - median(empty)) / lines;
    return [{ what: "bytes per stock line", ratio: perLine, goal: 1_500 }];
  } finally {
    await removeProfile(full);
    await removeProfile(bare);
  }
}

const megabytes = (/** @type {number} */ bytes) => bytes / 1e6;

/** @param {string} profile */
async function memoryOf(profile) {
  const program = await spawnProgram({ profile, limit: 120_000 });
  await program.ready;
  await setTimeout(rest);
  const memory = privateMemory(program.pid);
  await endCalmly(program);
  return memory;
}

/** Puts a reference list of so many names into the station's database, in the form it rests in. @param {string} profile */
async function loadNames(profile) {
  const { page, close } = await launchProgram({ profile });
  await page.getByRole("contentinfo").waitFor({ timeout: 120_000 });
  await page.evaluate(async (count) => {
    const columns = {
      format: 1,
      names: /** @type {string[]} */ ([]),
      packs: /** @type {string[]} */ ([]),
      codes: /** @type {string[]} */ ([]),
    };
    const words = [
      "amoxicilline",
      "paracétamol",
      "bisoprolol",
      "lévothyroxine",
      "oméprazole",
      "crème",
      "sirop",
      "gélule",
    ];
    for (let at = 0; at < count; at++) {
      columns.names.push(`${words[at % 8]} ${words[(at >> 3) % 8]} n° ${at} ${at % 1000} mg`);
      columns.packs.push(`${at % 100} comprimés`);
      columns.codes.push(`CNK:${String(at).padStart(7, "0")}`);
    }
    const bytes = new TextEncoder().encode(JSON.stringify(columns));
    const list = { id: "bench", title: "bench", products: count, loadedAt: 1, bytes };
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open("reshelf");
      opening.onerror = reject;
      opening.onsuccess = () => {
        const writing = opening.result.transaction("catalogues", "readwrite");
        writing.objectStore("catalogues").put(list);
        writing.oncomplete = resolve;
        writing.onerror = reject;
      };
    });
  }, names);
  await close();
}
