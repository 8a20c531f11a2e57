import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BroughtPaths } from "../../electron/main/brought-paths.ts";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import { readChosen } from "../../renderer/services/read-chosen.ts";
import type { Host } from "../../shared/ports/host.ts";
import { pagesOf, scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { tried, withKeys } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { Stopped } from "./faulty-files.ts";

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What faults came to. All three have to be nothing. */
export interface Harm {
  /** Called proven, though what lies on the stick is not the whole snapshot. */
  green: number;
  /** Snapshots of before that are gone or others, and torn ones under a name of ours. */
  older: number;
  /** Tries after which the station itself was not what it was. */
  live: number;
}

/** A station with keys, and what it does with a stick: the engine and main as they ship, joined without a window. */
export class FaultStation {
  readonly station: TestStation;
  readonly paper: string;
  readonly #folder: string;
  readonly #live: string;
  readonly #other: TestStation;
  /** What was left whole on which stick, by path. */
  readonly #left = new Map<string, string>();

  private constructor(station: TestStation, other: TestStation, folder: string, paper: string, live: string) {
    this.station = station;
    this.paper = paper;
    this.#other = other;
    this.#folder = folder;
    this.#live = live;
  }

  static async begin(folder: string): Promise<FaultStation> {
    const station = await readyToCount();
    await scanPacks(station, 4);
    await imported(station);
    await kept(station, maria);
    const paper = await withKeys(station, "vijf heel gewone woorden hier");
    const live = await liveOf(station);
    return new FaultStation(station, await startStation(), folder, paper, live);
  }

  /** Main's side, with a place that is always the one chosen. */
  hostAt(place: string): Host {
    return fileHandlers({
      dialogs: {
        chooseFiles: async () => [],
        chooseFolder: async () => place,
        chooseTarget: async () => undefined,
      },
      profile: this.#folder,
      journal: new Journal(join(this.#folder, "journal")),
      brought: new BroughtPaths(() => {}),
      version: "test",
      now: () => new Date(this.station.clock.time),
      savedFileMode: 0o600,
    }) as unknown as Host;
  }

  /** A snapshot of now, as main is given it. */
  async pack() {
    this.station.clock.time += 1_000;
    const packed = await this.station.ask.packSnapshot({});
    if (!packed.ok || !packed.value) throw new Error("Not packed");
    const { name, file, sha256: digest } = packed.value;
    return { name, bytes: file, sha256: digest };
  }

  /**
   * A snapshot as the window has it made: packed, written, read again, restored for trial. Answers what was promised, and
   * under which name it was called proven, if it was.
   */
  async save(
    place: string,
    faults: { readonly written?: () => void; readonly saved?: (path: string) => void } = {},
  ) {
    const packed = await this.pack();
    const { name, bytes: file } = packed;
    // What changes on the stick itself lies there under its name, and is told.
    const isRotten = faults.saved !== undefined;
    const host = this.hostAt(place);
    faults.written?.();
    try {
      const saved = await host["snapshot.save"]({ ...packed, title: "", again: false });
      if (!saved.ok || !saved.value) return { name, file, isRotten, isGreen: false };
      faults.saved?.(join(place, name));
      const read = await readChosen({ host }, [saved.value], () => {});
      const bytes = read.ok ? read.value[0]?.bytes : undefined;
      if (!bytes) return { name, file, isRotten, isGreen: false };
      const proven = await this.station.ask.proveSnapshot({ file: bytes });
      return { name, file, isRotten, isGreen: proven.ok };
    } catch (error) {
      if (error instanceof Stopped) return { name, file, isRotten, isGreen: false };
      throw error;
    }
  }

  /** What is true of a stick now that it is in again and nothing fails any more. */
  async judge(place: string, made: Awaited<ReturnType<FaultStation["save"]>>, harm: Harm): Promise<void> {
    const path = join(place, made.name);
    const isWhole = existsSync(path) && sha256(readFileSync(path)) === sha256(made.file);
    if (made.isGreen) {
      const back = isWhole
        ? await tried(this.#other, new Uint8Array(readFileSync(path)), this.paper)
        : undefined;
      if (typeof back !== "number") harm.green += 1;
      else this.#left.set(path, sha256(made.file));
    } else if (existsSync(path) && !isWhole && !made.isRotten) harm.older += 1;
    for (const [left, digest] of this.#left)
      if (left.startsWith(`${place}/`) && (!existsSync(left) || sha256(readFileSync(left)) !== digest))
        harm.older += 1;
    if ((await liveOf(this.station)) !== this.#live) harm.live += 1;
  }

  /** Whether bytes are called whole by anybody who holds the key. */
  async isProven(file: Uint8Array): Promise<boolean> {
    return typeof (await tried(this.#other, file, this.paper)) === "number";
  }

  /** Leaves the two newest whole snapshots on a stick and nothing else of ours. */
  tidy(place: string): void {
    const here = [...this.#left.keys()].filter((path) => path.startsWith(`${place}/`));
    for (const path of here.slice(0, -2)) this.#left.delete(path);
    for (const name of readdirSync(place))
      if (/\.(stock|part)$/.test(name) && !this.#left.has(join(place, name)))
        rmSync(join(place, name), { force: true });
  }

  /** A folder for a stick. */
  stick(name: string): string {
    const place = join(this.#folder, name);
    mkdirSync(place, { recursive: true });
    return place;
  }
}

/** All a station holds, as one digest: its journal, its database, its settings. */
async function liveOf(station: TestStation): Promise<string> {
  const pages = await pagesOf(station);
  const { journal, settings, keys } = station.profile;
  const parts = [journal, ...pages.map(({ bytes }) => bytes), keys ?? new Uint8Array(0)].map(sha256);
  return sha256(new TextEncoder().encode(`${parts.join()} ${settings}`));
}
