/** A clock further ahead than this does not pull ours along, in milliseconds. */
const believable = 3_600_000;

/** What times are taken from: entries as columns. */
interface Followed {
  readonly at: Float64Array;
  readonly writer: Uint32Array;
  readonly size: number;
}

/**
 * When the next entry is written, in milliseconds since 1970: by the wall, but never before an entry that is held already,
 * whoever wrote it.
 */
export class EntryTimes {
  #last = 0;

  /**
   * What is written from now on comes after what other writers than `own` wrote from index `first` on, wherever their clock
   * can be believed.
   */
  follow({ at, writer, size }: Followed, first: number, own: number | undefined, wall: number): void {
    for (let index = first; index < size; index++) {
      const said = at[index] as number;
      // At the same instant the order would be that of the writers' names.
      if (said >= this.#last && said <= wall + believable && writer[index] !== own) this.#last = said + 1;
    }
  }

  /** The time of an entry that is written now. */
  next(wall: number): number {
    this.#last = this.#last - wall > believable ? wall : Math.max(wall, this.#last);
    return this.#last;
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");
let day = Number.NaN;
let dayText = "";

/** `2026-11-21T10:41:58.123Z`: the one form an instant has in an entry. */
export function instantText(milliseconds: number): string {
  const today = Math.floor(milliseconds / 86_400_000);
  if (today !== day) {
    day = today;
    dayText = new Date(milliseconds).toISOString().slice(0, 11);
  }
  const rest = milliseconds - today * 86_400_000;
  const seconds = Math.floor(rest / 1000);
  return `${dayText}${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}.${pad(rest % 1000, 3)}Z`;
}

let lastDay = -1;
let dayStart = 0;

/** Milliseconds since 1970 of an instant as entries write it; 0 for anything else. */
export function instantNumber(text: unknown): number {
  if (typeof text !== "string" || text.length !== 24) return 0;
  const today = two(text, 0) * 1_000_000 + two(text, 2) * 10_000 + two(text, 5) * 100 + two(text, 8);
  if (today !== lastDay) {
    lastDay = today;
    dayStart = Date.UTC(Math.floor(today / 10_000), two(text, 5) - 1, two(text, 8));
  }
  const seconds = two(text, 11) * 3600 + two(text, 14) * 60 + two(text, 17);
  return dayStart + seconds * 1000 + two(text, 20) * 10 + text.charCodeAt(22) - 48;
}

const two = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
