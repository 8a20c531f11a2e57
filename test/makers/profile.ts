import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
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
  /** Counts in all; each line is counted several times when there are more of them than lines. */
  readonly entries?: number;
  /** Starts of the program among which they are divided. */
  readonly writers?: number;
  /** The share of the counts that lie in pages of their own, as scans one by one leave them. */
  readonly small?: number;
  readonly seed?: number;
}

/**
 * Writes the profile of a station into an empty folder: its settings and its journal. The database is empty beside it,
 * so the first start rebuilds it. The 20,903 real products are known by name; the same for the same shape.
 */
export function writeProfile(folder: string, shape: ProfileShape): void {
  const { lines, entries = lines, writers = 1, small = 0, seed = 1 } = shape;
  const station = new SeededStation(folder, seed);
  const records = [...stockOf(lines, seed)];
  const places = [...new Set(records.map(({ place }) => place))];
  station.facts(places);
  const perWriter = Math.ceil(entries / writers);
  const perSmall = Math.round(perWriter * small);
  for (let writer = 0, at = 0; writer < writers; writer++) {
    station.nextWriter(at < entries ? writer : 0);
    for (let n = 0; n < perWriter && at < entries; n++, at++) {
      const record = records[at % lines] as (typeof records)[number];
      station.say(countedOf(record, station.sessions.get(record.place) as SessionId));
      if (n >= perWriter - perSmall) station.flush();
    }
    station.flush();
  }
  station.close();
}

type StockLine = ReturnType<typeof stockOf> extends Generator<infer R> ? R : never;

const countedOf = ({ code, lot, expiry }: StockLine, session: SessionId): Draft<"counted"> => ({
  kind: "counted",
  session,
  code,
  lot,
  expiry,
  delta: 1,
  unit: "pack",
  raw: code.slice(1),
});

class SeededStation {
  readonly sessions = new Map<string, SessionId>();
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
      this.sessions.set(name, session);
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
    const session = this.sessions.get(places[0] as string);
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

  say(draft: Draft): void {
    const { kind, ...rest } = draft;
    this.#number += 1;
    this.#time += 700;
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
