import { success } from "../../../shared/base/result.ts";
import { nothingBefore } from "../../../shared/contracts/before-contract.ts";
import { isSameList, mostBefore } from "../../../shared/domain/catalogue/list-before.ts";
import { failure } from "../../../shared/errors.ts";
import type { CatalogueStore, StoredCatalogue } from "../../../shared/ports/catalogue-store.ts";
import type { KeptColumns } from "../../../shared/ports/kept-columns.ts";
import type { LedgerStore, StoredPage } from "../../../shared/ports/ledger-store.ts";
import type { Profile } from "../../../shared/ports/profile.ts";

/** More room than anything that is practised takes. */
const roomBytes = 10_000_000_000;

/** A ledger, lists and a profile that live as long as the worker that holds them: what is practised is written nowhere. */
export function memoryParts(): {
  readonly store: LedgerStore;
  readonly catalogues: CatalogueStore;
  readonly profile: Profile;
  readonly columns: KeptColumns;
  readonly isPractice: true;
} {
  // Nothing is ever opened again, so nothing is kept for it.
  const columns = { read: async () => undefined, forget: async () => {}, renew: async () => [] };
  return {
    store: memoryLedger(),
    catalogues: memoryCatalogues(),
    profile: memoryProfile(),
    columns,
    isPractice: true,
  };
}

function memoryLedger(): LedgerStore {
  /** By writer and first number, as the database holds them. */
  let held: ReadonlyMap<string, StoredPage> = new Map();
  let ofGeneration = 0;
  const keyOf = ({ writer, from }: StoredPage) => `${writer} ${from}`;
  const keepOnly = (stays: (page: StoredPage) => boolean) => {
    held = new Map([...held].filter(([, page]) => stays(page)));
  };
  return {
    append: async (pages) => {
      const next = new Map(held);
      for (const page of pages) {
        const before = next.get(keyOf(page));
        if (before && before.crc !== page.crc)
          return failure("ledger/not-written", { reason: `${keyOf(page)} is held already` });
        next.set(keyOf(page), { ...page, bytes: page.bytes.slice() });
      }
      held = next;
      return success(undefined);
    },
    reopen: async () => false,
    starts: async () => [...held.values()].map(({ writer, from }) => [writer, from]),
    async *pages(isKnown) {
      yield [...held.values()].filter(({ writer, from }) => !isKnown?.([writer, from]));
    },
    read: async (writer, number) =>
      [...held.values()].find((page) => page.writer === writer && page.from <= number && number <= page.to),
    sweep: async (stages) => keepOnly(({ stage }) => !stages.includes(stage)),
    generation: async () => ofGeneration,
    beginAnew: async (generation) => {
      keepOnly(() => false);
      ofGeneration = generation;
    },
    merge: async () => 0,
  };
}

function memoryCatalogues(): CatalogueStore {
  /** Of each list all that were kept, the one in effect last. */
  const held = new Map<string, readonly StoredCatalogue[]>();
  const keep = (id: string, lists: readonly StoredCatalogue[]) => {
    if (lists.length > 0) held.set(id, lists);
    else held.delete(id);
    return success(undefined);
  };
  return {
    all: async () => [...held.values()].flatMap((lists) => lists.slice(-1)),
    replace: async (catalogue) => {
      const before = held.get(catalogue.id) ?? [];
      const last = before.at(-1);
      const stay = last && isSameList(last, catalogue) ? before.slice(0, -1) : before.slice(-mostBefore);
      return keep(catalogue.id, [...stay, catalogue]);
    },
    before: async () =>
      [...held.values()].flatMap((lists) => lists.slice(-2, -1)).map(({ bytes: _, ...facts }) => facts),
    putBack: async (id) => keep(id, held.get(id)?.slice(0, -1) ?? []),
    remove: async (id) => {
      held.delete(id);
    },
  };
}

function memoryProfile(): Profile {
  let settings: string | null = null;
  let keys: Uint8Array | null = null;
  return {
    "journal.open": async () =>
      success({
        persistent: false,
        writers: [],
        stages: [],
        records: new Uint32Array(0),
        cut: [],
        skipped: [],
      }),
    ...nothingBefore,
    "journal.read": async () => success(new Uint8Array(0)),
    "journal.append": async () => success({}),
    "settings.read": async () => success(settings),
    "settings.write": async ({ text }) => {
      settings = text;
      return success({});
    },
    "keys.read": async () => success(keys),
    "keys.write": async ({ bytes }) => {
      keys = bytes;
      return success({});
    },
    "keys.anew": async ({ bytes }) => {
      keys = bytes;
      return success({});
    },
    "keys.append": async ({ at, bytes }) => {
      const before = keys ?? new Uint8Array(0);
      if (before.length < at) return failure("journal/not-written", { reason: "customers.keys" });
      keys = Uint8Array.from([...before.subarray(0, at), ...bytes]);
      return success({});
    },
    "disk.state": async () => ({ freeBytes: roomBytes, level: "fine" }),
  };
}
