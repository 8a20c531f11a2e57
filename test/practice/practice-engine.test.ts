import { expect, test } from "vitest";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { memoryParts } from "../../renderer/adapters/memory/memory-parts.ts";
import { closingOf } from "../../renderer/adapters/sealing/closing.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";
import { allHandlers } from "../../renderer/engine/all-handlers.ts";
import { startEngine } from "../../renderer/engine/engine.ts";
import { openingFrame } from "../../renderer/engine/frame-view.ts";
import { laterHandlers } from "../../renderer/engine/later-handlers.ts";
import { openPractice } from "../../renderer/features/practice/open-practice.ts";
import { lessons, products } from "../../renderer/features/practice/samples.ts";
import { Format } from "../../renderer/i18n/format.ts";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import type { Engine } from "../../renderer/services/services.tsx";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { digestsHere, pagesHere } from "../../shared/usecases/share-digests.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { lookAt, scanned } from "../makers/station.ts";

async function practiceEngine() {
  const clock = new SteppingClock();
  const started = await startEngine(
    {
      ...memoryParts(),
      sealing: webSealing(passphraseFiles(10)),
      shareDigests: { expect: () => {}, begin: () => digestsHere(clock) },
      pageMaking: { begin: () => pagesHere(clock) },
      closing: closingOf(zipArchive, ageKeyFiles(passphraseFiles(10))),
      clock,
      version: "test",
      language: "nl",
    },
    () => {},
  );
  if (!started.ok) throw new Error(started.failure.code);
  return {
    ask: { ...allHandlers(started.value), ...laterHandlers(started.value) },
    store: started.value.store,
  };
}

test("the engine of the practice room is furnished, counts the samples and takes them back, all in memory", async () => {
  const { ask, store } = await practiceEngine();
  const { settings } = openingFrame({});
  const nl = { ...languages.nl };
  await openPractice(ask as unknown as Engine, { ...settings, country: "NL" }, nl, new Format("nl"));
  const frame = lookAt<FrameWindow>((changed) => ask.frame({}, changed));
  expect(frame).toMatchObject({ phase: "ready", persistent: false, settings: { country: "NL" } });
  expect(frame.place?.name).toBe(nl.practice.place);
  for (const { text } of [lessons.scan, lessons.repeat, lessons.repeat])
    expect((await ask.recordScan(scanned(text))).ok).toBe(true);
  const again = await ask.recordScan(scanned(lessons.scan.text));
  expect(again).toMatchObject({
    ok: true,
    value: { outcome: "twice", product: { name: lessons.scan.name } },
  });
  await ask.takeBack({});
  expect(lookAt<FrameWindow>((changed) => ask.frame({}, changed)).packs).toBe(3);
  for (const { code, name } of products) {
    const [found] = await ask.searchProducts({ text: name, limit: 1 });
    expect(found?.codes.some((one) => one.endsWith(code)) || found?.code.endsWith(code)).toBe(true);
  }
  // Whatever was written can be read where it lies, and lies nowhere else.
  let pages = 0;
  for await (const some of store.pages()) pages += some.length;
  expect(pages).toBeGreaterThan(0);
  const [first] = await store.starts();
  expect(first && (await store.read(first[0] as never, first[1]))?.from).toBe(first?.[1]);
});
