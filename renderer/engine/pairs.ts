import type { Result } from "../../shared/base/result.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";
import { mark } from "../../shared/domain/stock/fold-state.ts";
import type { Failure } from "../../shared/errors.ts";
import { mergedPacks } from "../../shared/usecases/merged-packs.ts";
import { isBare, mergePack, type Pair, pairOf, splitPack } from "../../shared/usecases/same-pack.ts";
import { type Scene, shownCode } from "./present.ts";
import type { RecentReadings } from "./recent-readings.ts";

/** Two codes of one pack are scanned one right after the other. */
const within = 120_000;

type Written = Promise<Result<EntryId, Failure<"ledger/disk-full" | "ledger/read-only">>>;

/**
 * Packs that bear two codes. Two readings in a row that may be one pack count as two until a person says that they are
 * one; where a person has said that every pack has two codes, a second code of the same product completes the pack.
 */
export class Pairs {
  readonly #scene: Scene;
  readonly #recent: RecentReadings;
  /** Readings that belong to no pair any more: merged, parted, or said to have one code. */
  readonly #whole = new Set<EntryId>();
  /** The reading that was struck for another. */
  readonly #struck = new Map<EntryId, EntryId>();

  constructor(scene: Scene, recent: RecentReadings) {
    this.#scene = scene;
    this.#recent = recent;
    const { stock } = scene.ledger;
    // What earlier starts of the program merged.
    for (const [full, bare] of mergedPacks(stock, recent.all)) {
      this.#whole.add(full).add(bare);
      this.#struck.set(full, bare);
      recent.remove(stock.find(bare));
    }
  }

  /** After a reading was counted: completes the pack before it where that is wanted and sure; answers whose row to show. */
  async counted(id: EntryId): Written {
    const pair = this.#isOn ? this.#pairOf(id) : undefined;
    return pair && !pair.links ? await this.#merge(pair) : { ok: true, value: id };
  }

  /** A person says that a reading and the one before it are one pack. */
  async same(id: EntryId): Written {
    const pair = this.#pairOf(id);
    return pair ? await this.#merge(pair) : { ok: true, value: id };
  }

  /** A person says that they were two. */
  async apart(id: EntryId): Written {
    const struck = this.#struck.get(id);
    if (!struck) return { ok: true, value: id };
    const counted = await splitPack(this.#scene, struck);
    if (!counted.ok) return counted;
    this.#struck.delete(id);
    this.#whole.add(counted.value);
    this.#recent.add(this.#scene.ledger.stock.find(counted.value));
    return counted;
  }

  /** A pack has this code alone. */
  whole(id: EntryId): void {
    this.#whole.add(id);
  }

  /** What a row says of its pair; only the newest reading is asked for one. */
  saidOf(id: EntryId): Pick<ReadingRow, "pair" | "merged" | "pending"> {
    const { stock } = this.#scene.ledger;
    const index = stock.find(id);
    if (this.#struck.has(id)) return { merged: true };
    if (this.#recent.lastStanding(stock) !== index || stock.state.has(index, mark.doubt)) return {};
    const pair = this.#pairOf(id);
    const pending = this.#isOn && !this.#whole.has(id) && !pair && isBare(stock, index);
    if (!pair) return pending ? { pending: true } : {};
    const other = pair.bare === index ? pair.full : pair.bare;
    const code = stock.entries.codes.word(stock.entries.code[other] as number);
    return { pair: { shown: shownCode(code, [code]), links: pair.links !== undefined } };
  }

  get #isOn(): boolean {
    return this.#scene.station.file.settings.twoCodes;
  }

  /** The pair of the newest reading and the one before it. */
  #pairOf(id: EntryId): Pair | undefined {
    const { stock } = this.#scene.ledger;
    const [newest, before] = this.#recent.standing(stock, 2);
    if (newest === undefined || before === undefined || stock.entries.id(newest) !== id) return undefined;
    if (this.#whole.has(id) || this.#whole.has(stock.entries.id(before))) return undefined;
    const gap = (stock.entries.at[newest] as number) - (stock.entries.at[before] as number);
    return Math.abs(gap) <= within ? pairOf(stock, newest, before) : undefined;
  }

  async #merge(pair: Pair): Written {
    const { entries } = this.#scene.ledger.stock;
    const [bare, full] = [entries.id(pair.bare), entries.id(pair.full)];
    // Said before it is written: what is scanned meanwhile is another pack.
    this.#whole.add(full).add(bare);
    const merged = await mergePack(this.#scene, pair);
    if (!merged.ok) return merged;
    this.#struck.set(full, bare);
    this.#recent.remove(pair.bare);
    return merged;
  }
}
