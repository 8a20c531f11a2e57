import "fake-indexeddb/auto";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { dexieCatalogueStore } from "../../renderer/adapters/dexie/catalogue-store.ts";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore } from "../../renderer/adapters/dexie/ledger-store.ts";
import { closingOf } from "../../renderer/adapters/sealing/closing.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { webSealing } from "../../renderer/adapters/sealing/web-sealing.ts";
import { allHandlers } from "../../renderer/engine/all-handlers.ts";
import { type Engine, type EngineHandlers, startEngine } from "../../renderer/engine/engine.ts";
import type { EngineParts } from "../../renderer/engine/engine-parts.ts";
import { laterHandlers } from "../../renderer/engine/later-handlers.ts";
import type { LocationId } from "../../shared/domain/ledger/identity.ts";
import type { Clock } from "../../shared/ports/clock.ts";
import type { LedgerStore } from "../../shared/ports/ledger-store.ts";
import { digestsHere, pagesHere } from "../../shared/usecases/share-digests.ts";
import { MemoryColumns } from "../fakes/memory-columns.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";

/** One station: the real engine over the real Dexie store, with the profile in memory. It can be closed and opened again. */
export interface TestStation {
  readonly name: string;
  readonly profile: MemoryProfile;
  readonly clock: SteppingClock;
  readonly database: Database;
  /** Ends it as a kill does; whoever starts one of its name again ends it as well. */
  readonly kill: () => void;
  readonly columns: MemoryColumns;
  readonly engine: Engine;
  readonly ask: EngineHandlers;
}

let stations = 0;

/** Starts a station, or one again on what an earlier start of it left. */
export async function startStation(
  before?: Partial<
    Pick<TestStation, "name" | "profile" | "clock" | "columns"> & Pick<EngineParts, "readWorkbook">
  >,
  wrap = (store: LedgerStore): LedgerStore => store,
): Promise<TestStation> {
  stations += 1;
  const name = before?.name ?? `station-${stations}`;
  const profile = before?.profile ?? new MemoryProfile();
  const clock = before?.clock ?? new SteppingClock();
  latest.get(name)?.();
  const database = new Database(name);
  const life = { isOver: false };
  const kill = () => {
    life.isOver = true;
    database.close();
  };
  latest.set(name, kill);
  await database.open();
  const store = wrap(whileAlive(dexieLedgerStore(database), life));
  const columns = new MemoryColumns(store, clock, "test", before?.columns);
  const parts = {
    store,
    columns,
    catalogues: whileAlive(dexieCatalogueStore(database), life),
    profile,
    // Passphrases as cheap as the format allows; the usual work is proved where it matters.
    sealing: webSealing(passphraseFiles(10)),
    shareDigests: { expect: () => {}, begin: () => digestsHere(clock) },
    pageMaking: { begin: () => pagesHere(clock) },
    closing: closingOf(zipArchive, ageKeyFiles(passphraseFiles(10))),
    clock: clockWhileAlive(clock, life),
    version: "test",
    language: "nl" as const,
    ...(before?.readWorkbook ? { readWorkbook: before.readWorkbook } : {}),
  };
  const started = await startEngine(parts, () => {});
  if (!started.ok) throw new Error(started.failure.code);
  return {
    name,
    profile,
    clock,
    database,
    kill,
    columns,
    engine: started.value,
    ask: { ...allHandlers(started.value), ...laterHandlers(started.value) },
  };
}

/** What ends the station that was started last under each name. */
const latest = new Map<string, () => void>();

interface Life {
  readonly isOver: boolean;
}

const never = () => new Promise<never>(() => {});

/**
 * What a killed station was about to do by itself is never done, and nobody hears of it: its profile and its clock are those
 * of the station that is started next.
 */
function whileAlive<T extends object>(store: T, life: Life): T {
  const orNever = async (error: unknown) => {
    if (!life.isOver) throw error;
    return await never();
  };
  async function* read<V>(values: AsyncIterable<V>) {
    try {
      yield* values;
    } catch (error) {
      await orNever(error);
    }
  }
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...words: unknown[]) => {
        const answer: unknown = value.apply(target, words);
        if (answer instanceof Promise) return answer.catch(orNever);
        return isIterable(answer) ? read(answer) : answer;
      };
    },
  });
}

const isIterable = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;

const clockWhileAlive = (clock: SteppingClock, life: Life): Clock => {
  const sleep = async () => {
    await clock.sleep();
    if (life.isOver) await never();
  };
  return Object.assign(Object.create(clock) as SteppingClock, { sleep });
};

/** Sets a station up and opens a place, ready to count. */
export async function readyToCount(
  place = "Robot",
  wrap?: (store: LedgerStore) => LedgerStore,
  clock = new SteppingClock(),
  more: Pick<EngineParts, "readWorkbook"> = {},
): Promise<TestStation & { readonly place: LocationId }> {
  const station = await startStation({ clock, ...more }, wrap);
  await station.ask.setUp({
    language: "nl",
    pharmacy: "Apotheek De Linde",
    station: "Balie 2",
    operators: ["An Peeters"],
  });
  const defined = await station.ask.definePlace({ name: place, note: "" });
  if (!defined.ok) throw new Error("no place");
  await station.ask.openPlace({ id: defined.value.id, how: "ask" });
  return { ...station, place: defined.value.id };
}

/** A scan of a text, as both readings. */
export const scanned = (text: string) => ({
  reading: { byPosition: text, byCharacter: text, ending: "enter" as const },
  times: 1,
});

/** The window a view shows now. */
export function lookAt<W>(watch: (changed: (window: W) => void) => () => void): W {
  let seen: W | undefined;
  watch((window) => {
    seen = window;
  })();
  return seen as W;
}
