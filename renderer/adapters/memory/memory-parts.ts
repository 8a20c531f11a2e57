import { success } from "../../../shared/base/result.ts";
import { nothingBefore } from "../../../shared/contracts/before-contract.ts";
import { isSameList, mostBefore } from "../../../shared/domain/catalogue/list-before.ts";
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
  const columns = { read: async () => undefined, forget: async () => {}, renew: async () => {} };
  return {
    store: memoryLedger(),
    catalogues: memoryCatalogues(),
    profile: memoryProfile(),
    columns,
    isPractice: true,
  };
}

function memoryLedger(): LedgerStore {
  let held: readonly StoredPage[] = [];
  return {
    append: async (pages) => {
      held = [...held, ...pages];
      return success(undefined);
    },
    reopen: async () => false,
    starts: async () => held.map(({ writer, from }) => [writer, from]),
    async *pages(isKnown) {
      yield held.filter(({ writer, from }) => !isKnown?.([writer, from]));
    },
    read: async (writer, number) =>
      held.find((page) => page.writer === writer && page.from <= number && number <= page.to),
    sweep: async (stages) => {
      held = held.filter(({ stage }) => !stages.includes(stage));
    },
    generation: async () => 0,
    beginAnew: async () => {},
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
    before: async () => [...held.values()].flatMap((lists) => lists.slice(-2, -1)),
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
      keys = Uint8Array.from([...(keys ?? new Uint8Array(0)).subarray(0, at), ...bytes]);
      return success({});
    },
    "disk.state": async () => ({ freeBytes: roomBytes, level: "fine" }),
  };
}
