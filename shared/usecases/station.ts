import type { Result } from "../base/result.ts";
import type { Settings } from "../contracts/frame-records.ts";
import {
  identifierOf,
  type OperatorId,
  type SessionId,
  type StationId,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { type Inferred, inferredIn, nothingInferred } from "../domain/scanner/inferred.ts";
import { scannerProfileIn } from "../domain/scanner/scanner-profile.ts";
import type { Failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Profile } from "../ports/profile.ts";
import { HeardReadings } from "./heard-readings.ts";

/** What lies in the settings file: this station's own, nothing of the stock. */
export interface StationFile {
  readonly format: 1;
  readonly station: StationId;
  readonly operator: OperatorId | null;
  readonly session: SessionId | null;
  readonly settings: Settings;
  readonly copy: { readonly at: number; readonly place: string } | null;
  /** From this entry on a person was told "not saved yet" and the program ended before it could say otherwise. */
  readonly doubted?: { readonly writer: WriterId; readonly from: number } | null;
  /** What readings that were sure have shown of a scanner nobody taught. */
  readonly inferred?: Inferred;
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
  scanner: null,
};

/** The settings of this station, kept in memory and in their file. */
export class Station {
  readonly #profile: Profile;
  #file: StationFile;
  #writing: Promise<unknown> = Promise.resolve();
  /** True once the scanner has sent a separator since the program started: a reading without one is then complete. */
  sendsSeparators = false;
  /** The last readings with their keys, in memory only. */
  readonly heard = new HeardReadings();
  /** What answers showed of the scanner since the program started; two have to agree. */
  answered = nothingInferred;

  private constructor(profile: Profile, file: StationFile) {
    this.#profile = profile;
    this.#file = file;
  }

  /** Reads the file; a missing or unreadable one gives a new station with what is usual. */
  static async open(profile: Profile, clock: Clock, language: Settings["language"]): Promise<Station> {
    const read = await profile["settings.read"]({});
    const known = read.ok && read.value !== null ? parse(read.value) : undefined;
    const station = identifierOf(clock.random(10)) as StationId;
    const fresh: StationFile = {
      format: 1,
      station,
      operator: null,
      session: null,
      settings: { ...defaults, language },
      copy: null,
    };
    const settings = { ...fresh.settings, ...known?.settings };
    return new Station(profile, {
      ...fresh,
      ...known,
      inferred: inferredIn(known?.inferred),
      settings: { ...settings, scanner: scannerProfileIn(settings.scanner) },
    });
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
    this.#file = { ...this.#file, ...change };
    const text = `${JSON.stringify(this.#file, null, 2)}\n`;
    // One after the other: of two at once the older could be the one that stays.
    const writing = this.#writing.then(() => this.#profile["settings.write"]({ text }));
    this.#writing = writing.catch(() => undefined);
    return await writing;
  }
}

function parse(text: string): Partial<StationFile> | undefined {
  try {
    const value = JSON.parse(text) as Partial<StationFile>;
    return typeof value === "object" && value !== null && typeof value.station === "string"
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
