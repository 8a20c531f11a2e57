import type { Result } from "../base/result.ts";
import type { LastCopy, Settings } from "../contracts/frame-records.ts";
import { type Pins, pinsIn } from "../domain/customers/pins.ts";
import { gaps } from "../domain/customers/to-complete.ts";
import { type ExportProfile, exportProfilesIn } from "../domain/export/export-profile.ts";
import { type Recipe, recipesIn } from "../domain/import/recipe.ts";
import {
  identifierOf,
  identifierPattern,
  type OperatorId,
  type SessionId,
  type StationId,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { noEndings } from "../domain/scanner/endings.ts";
import { type Inferred, inferredIn, nothingInferred } from "../domain/scanner/inferred.ts";
import { scannerProfileIn } from "../domain/scanner/scanner-profile.ts";
import { type SnapshotKeys, snapshotKeysIn } from "../domain/snapshot/snapshot-keys.ts";
import type { Failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Profile } from "../ports/profile.ts";
import { HeardReadings } from "./heard-readings.ts";
import type { OwnStation } from "./own-station.ts";

/** What lies in the settings file: this station's own, nothing of the stock. */
export interface StationFile {
  readonly format: 1;
  readonly station: StationId;
  readonly operator: OperatorId | null;
  readonly session: SessionId | null;
  readonly settings: Settings;
  readonly copy: LastCopy | null;
  /** From this entry on a person was told "not saved yet" and the program ended before it could say otherwise. */
  readonly doubted?: { readonly writer: WriterId; readonly from: number } | null;
  /** What readings that were sure have shown of a scanner nobody taught. */
  readonly inferred?: Inferred;
  /** How tables are handed out, as people said it. */
  readonly exportProfiles?: readonly ExportProfile[];
  /** When a table was handed out last, by the id of its profile, or by what it holds. */
  readonly exported?: Readonly<Record<string, number>>;
  /** How files of known making are read, as people taught it here. */
  readonly recipes?: readonly Recipe[];
  /** How often what people set here was changed, and how often it had been in the last snapshot that was proven, by its place. */
  readonly revision?: number;
  readonly savedRevisions?: Readonly<Record<string, number>>;
  /** Which journal these settings were made for; none for the first. */
  readonly generation?: number;
  /** What snapshots of this station are closed to; none before a person made keys. */
  readonly snapshotKeys?: SnapshotKeys | undefined;
  /** The customers' key file was under a lock when it was last here: one that lies open is then not taken for it. */
  readonly keysLocked?: boolean;
  /** The PINs of people on this PC, by their ids. */
  readonly pins?: Pins;
}

const defaults: Settings = {
  language: "nl",
  theme: "system",
  type: "normal",
  volume: 80,
  functionKeysNeedFn: false,
  country: "BE",
  twoCodes: false,
  camera: false,
  shortDated: { count: 90, unit: "days" },
  lockAfter: 5,
  asked: gaps,
  address: "",
  phone: "",
  scanner: null,
};

/** The settings of this station, kept in memory and in their file. */
export class Station {
  readonly #profile: Profile;
  #file: StationFile;
  #writing: Promise<unknown> = Promise.resolve();
  /** True while the file says less than is known here. */
  #isOwed = false;
  /** True once the scanner has sent a separator since the program started: a reading without one is then complete. */
  sendsSeparators = false;
  /** The last readings with their keys, in memory only. */
  readonly heard = new HeardReadings();
  /** How the last readings ended, while it is not known whether the scanner puts a sign behind every code. */
  endings = noEndings;
  /** What answers showed of the scanner since the program started; two have to agree. */
  answered = nothingInferred;

  /** False when there was no file, or none that could be read: then only the ledger knows which station this is. */
  readonly isKnown: boolean;

  private constructor(profile: Profile, file: StationFile, isKnown: boolean) {
    this.#profile = profile;
    this.#file = file;
    this.isKnown = isKnown;
  }

  /** Reads the file; a missing or unreadable one gives a new station with what is usual. */
  static async open(profile: Profile, clock: Clock, language: Settings["language"]): Promise<Station> {
    const read = await readPatiently(profile, clock);
    const known = read.ok && read.value !== null ? parse(read.value) : undefined;
    const station = identifierOf(clock.random(10)) as StationId;
    const fresh: StationFile = {
      ...{ format: 1, station, operator: null, session: null, copy: null },
      settings: { ...defaults, language },
    };
    const settings = { ...fresh.settings, ...known?.settings };
    const file: StationFile = {
      ...fresh,
      ...known,
      inferred: inferredIn(known?.inferred),
      exportProfiles: exportProfilesIn(known?.exportProfiles),
      exported: timesIn(known?.exported),
      savedRevisions: timesIn(known?.savedRevisions),
      revision: Number(known?.revision ?? 0) || 0,
      recipes: recipesIn(known?.recipes),
      pins: pinsIn(known?.pins),
      snapshotKeys: snapshotKeysIn(known?.snapshotKeys),
      settings: { ...settings, scanner: scannerProfileIn(settings.scanner) },
    };
    return new Station(profile, file, known !== undefined);
  }

  /** Takes over what is known from elsewhere, of a station whose file does not say it, or says what came later. */
  remember(own: OwnStation | Partial<StationFile> | undefined): void {
    if (!own) return;
    this.#file = { ...this.#file, ...own };
    this.#isOwed = true;
  }

  get file(): StationFile {
    return this.#file;
  }

  /** What readings showed of the scanner; nothing before the first. */
  get inferred(): Inferred {
    return this.#file.inferred ?? nothingInferred;
  }

  /** Changes the file: in memory at once, on disk before it resolves. */
  async change(
    change: Partial<StationFile>,
  ): Promise<Result<unknown, Failure<"journal/not-written" | "ledger/disk-full">>> {
    const isSet = setByPeople.some((field) => field in change);
    const revision = (this.#file.revision ?? 0) + 1;
    this.#file = { ...this.#file, ...change, ...(isSet ? { revision } : {}) };
    this.#isOwed = true;
    const text = textOf(this.#file);
    // One after the other: of two at once the older could be the one that stays.
    const writing = this.#writing.then(() => this.#profile["settings.write"]({ text }));
    this.#writing = writing.catch(() => undefined);
    const written = await writing;
    if (written.ok && text === textOf(this.#file)) this.#isOwed = false;
    return written;
  }

  /** Something else that people set here was changed, a list of products: that alone is worth a snapshot too. */
  touched(): ReturnType<Station["change"]> {
    return this.change({ revision: (this.#file.revision ?? 0) + 1 });
  }

  /** Tries again to write what the disk refused: a start after this must not count on in the place before. */
  async settle(): Promise<void> {
    if (this.#isOwed) await this.change({});
  }
}

/** What people set here: a change of it alone is worth a snapshot. */
const setByPeople = ["settings", "exportProfiles", "recipes", "snapshotKeys"] as const;

const idIn = <Id extends string>(said: Id | null | undefined): Id | null =>
  typeof said === "string" && identifierPattern.test(said) ? said : null;

/** Times by name; whatever else stands there is left out. */
function timesIn(value: unknown): Readonly<Record<string, number>> {
  const all = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(all.filter(([, at]) => Number.isSafeInteger(at)));
}

const textOf = (file: StationFile) => `${JSON.stringify(file, null, 2)}\n`;

/** Something else may hold the file for a moment, a scanner for viruses above all. */
async function readPatiently(profile: Profile, clock: Clock): ReturnType<Profile["settings.read"]> {
  for (let wait = 50; ; wait *= 2) {
    const read = await profile["settings.read"]({});
    if (read.ok || wait > 400) return read;
    await clock.sleep(wait);
  }
}

function parse(text: string): Partial<StationFile> | undefined {
  try {
    const value = JSON.parse(text) as Partial<StationFile>;
    // Every entry bears them: with another text there no start could read it again.
    if (typeof value !== "object" || value === null || !idIn(value.station)) return undefined;
    return { ...value, operator: idIn(value.operator), session: idIn(value.session) };
  } catch {
    return undefined;
  }
}
