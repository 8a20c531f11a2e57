import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import type { StockRecord } from "../../shared/domain/import/stock-table.ts";
import type { Draft, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import {
  identifierOf,
  type LocationId,
  type OperatorId,
  type SessionId,
  type StationId,
  type WriterId,
} from "../../shared/domain/ledger/identity.ts";
import { encodePage, pageSize } from "../../shared/domain/ledger/page.ts";
import { instantText } from "../../shared/domain/ledger/stamp.ts";
import { realPacks, seeded, stockOf } from "./tables.ts";

/** What a station that has counted for long leaves in its profile. */
export interface ProfileShape {
  readonly lines: number;
  /** Counts in all, those of the lines' serials included; as many as the lines need when left out. */
  readonly entries?: number;
  /** Starts of the program among which they are divided. */
  readonly writers?: number;
  /** The share of the counts that lie in pages of their own, as scans one by one leave them. */
  readonly small?: number;
  readonly seed?: number;
}

/**
 * Writes the profile of a station into an empty folder: its settings and its journal. The database is empty beside it,
 * so the first start rebuilds it. The 20,903 real products are known by name. Large pages are as imports write them, a
 * pack with a serial an entry of its own; small ones as scans do. The same for the same shape.
 */
export function writeProfile(folder: string, shape: ProfileShape): void {
  const { lines, writers = 1, small = 0, seed = 1 } = shape;
  const station = new SeededStation(folder, seed);
  const records = [...stockOf(lines, seed)];
  station.facts([...new Set(records.map(({ place }) => place))]);
  const first = records.flatMap((record) => countsOf(record));
  const entries = shape.entries ?? first.length;
  const perWriter = Math.ceil(entries / writers);
  for (let at = 0; at < entries; at++) {
    const place = at % perWriter;
    if (place === 0) station.nextWriter(at / perWriter);
    const again = records[(at - first.length) % lines] as StockRecord;
    const count = first[at] ?? { ...again, delta: 1, serial: undefined };
    station.count(count, place >= perWriter * (1 - small));
    if (place === perWriter - 1) station.flush();
  }
  station.close();
}

interface Count extends Pick<StockRecord, "place" | "code" | "lot" | "expiry"> {
  readonly delta: number;
  readonly serial: string | undefined;
}

/** The entries a line becomes when it is imported: one for each serial, one for what is left. */
function countsOf({ place, code, lot, expiry, quantity, serials }: StockRecord): Count[] {
  const pack = { place, code, lot, expiry };
  const counts: Count[] = serials.map((serial) => ({ ...pack, delta: 1, serial }));
  const rest = quantity - serials.length;
  return rest === 0 ? counts : [...counts, { ...pack, delta: rest, serial: undefined }];
}

class SeededStation {
  readonly #sessions = new Map<string, SessionId>();
  readonly #folder: string;
  readonly #random: () => number;
  readonly #station: StationId;
  readonly #operator: OperatorId;
  #writer: WriterId;
  #number = 0;
  #time = Date.UTC(2026, 10, 1, 8);
  #page: LedgerEntry[] = [];
  #part = 0;
  #file = -1;
  #size = Number.POSITIVE_INFINITY;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = seeded(seed + 7);
    this.#station = this.#identifier() as StationId;
    this.#operator = this.#identifier() as OperatorId;
    this.#writer = this.#identifier() as WriterId;
    mkdirSync(join(folder, "journal"), { recursive: true, mode: 0o700 });
  }

  /** Who works here, where the packs lie, and what they are called. */
  facts(places: readonly string[]): void {
    this.say({ kind: "started", version: "0.1.0" });
    this.say({ kind: "pharmacyNamed", name: "Apotheek De Linde", replaces: [] });
    this.say({ kind: "stationNamed", name: "Balie 2", replaces: [] });
    this.say({ kind: "operatorNamed", who: this.#operator, name: "An Peeters", replaces: [] });
    for (const name of places) {
      const location = this.#identifier() as LocationId;
      const session = this.#identifier() as SessionId;
      this.#sessions.set(name, session);
      this.say({ kind: "locationDefined", location, name, note: "", replaces: [] });
      this.say({ kind: "sessionOpened", session, location, recounts: [], replaces: [] });
    }
    for (const { gtin, cip7, name, pack } of realPacks())
      this.say({
        kind: "productKnown",
        code: gtin,
        codes: [`CIP7:${cip7}`],
        name: name.slice(0, 500),
        pack: pack.slice(0, 300),
        source: "CIS_CIP_bdpm.txt",
      });
    this.flush();
    const settings = { language: "en", theme: "light", type: "normal", volume: 80 };
    const session = this.#sessions.get(places[0] as string);
    const file = {
      format: 1,
      station: this.#station,
      operator: this.#operator,
      session,
      settings,
      copy: null,
    };
    writeFileSync(join(this.#folder, "settings.json"), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  }

  /** The next start of the program; the first one goes on as it is. */
  nextWriter(index: number): void {
    if (index === 0) return;
    const previous = { writer: this.#writer, last: this.#number };
    this.#writer = this.#identifier() as WriterId;
    this.#number = 0;
    this.say({ kind: "started", version: "0.1.0", previous });
  }

  /** Counts packs; alone on a page, as a scan does, or among others, as an import does. */
  count({ place, code, lot, expiry, delta, serial }: Count, isAlone: boolean): void {
    if (isAlone) this.flush();
    this.say({
      kind: "counted",
      session: this.#sessions.get(place) as SessionId,
      code,
      lot,
      expiry,
      delta,
      unit: "pack",
      ...(serial === undefined ? {} : { serial }),
      ...(isAlone ? { raw: code.slice(1) } : {}),
    });
    if (isAlone) this.flush();
  }

  say(draft: Draft): void {
    const { kind, ...rest } = draft;
    this.#number += 1;
    if (this.#page.length === 0) this.#time += 700;
    const stamp = {
      writer: this.#writer,
      number: this.#number,
      station: this.#station,
      operator: this.#operator,
    };
    this.#page.push({ kind, ...stamp, at: instantText(this.#time), ...rest } as LedgerEntry);
    if (this.#page.length === pageSize) this.flush();
  }

  /** Writes what was said since the last time as one page. */
  flush(): void {
    const [first] = this.#page;
    const last = this.#page.at(-1);
    if (!first || !last) return;
    const { writer, number: from } = first;
    const record = encodeRecord({ writer, from, to: last.number, stage: "-" }, encodePage(this.#page));
    this.#page = [];
    if (this.#size + record.length > 67_108_864) this.#nextPart();
    writeSync(this.#file, record);
    this.#size += record.length;
  }

  close(): void {
    closeSync(this.#file);
  }

  #nextPart(): void {
    if (this.#file >= 0) closeSync(this.#file);
    this.#part += 1;
    this.#size = 0;
    const name = `journal-${String(this.#part).padStart(6, "0")}.reshelf`;
    this.#file = openSync(join(this.#folder, "journal", name), "w", 0o600);
  }

  #identifier(): string {
    return identifierOf(Uint8Array.from({ length: 10 }, () => Math.floor(this.#random() * 256)));
  }
}
