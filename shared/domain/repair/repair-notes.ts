/** What can be put right with proof. Each class can be switched off; its cells are then judged as they stand. */
export type RepairClass =
  | "zeros"
  | "code-signs"
  | "element-string"
  | "several-codes"
  | "letters"
  | "date-order"
  | "date-number"
  | "date-form"
  | "quantity-form"
  | "lot-and-expiry"
  | "swapped"
  | "number-front"
  | "mail-link";

/**
 * What is gone for good, or says nothing: its rows are refused, but where only letters of a name are gone, a pack turned
 * into a date, or a VAT that is no rate there is.
 */
export type LostClass =
  | "code-digits"
  | "long-number"
  | "lot-changed"
  | "letters-lost"
  | "cell-error"
  | "quantity-changed"
  | "pack-changed"
  | "vat-lost";

/** What the whole column does not prove: a person says, and until then its rows are refused. */
export type AskedClass = "date-asked" | "thousands-asked" | "day-month-asked" | "month-year-asked";

/** Anything that is told about the cells of a file. */
export type NoteClass = RepairClass | LostClass | AskedClass;

/** What a person may have left alone: all that is mended, and what looks lost but may be meant so. */
export type SwitchClass = RepairClass | "lot-changed" | "long-number";

/** What comes first in a date: the day, the month or the year, and where no day is named. */
export type DateOrder = "dmy" | "mdy" | "ymd" | "my" | "ym";

/** What a person decided about the cells of one file. */
export interface RepairChoices {
  /** Classes that are left alone. */
  readonly off: readonly SwitchClass[];
  readonly dateOrder?: DateOrder | undefined;
  /** Whether `1.000` is a thousand, or one. */
  readonly grouping?: "thousands" | "decimals" | undefined;
  /** Of a quantity that became `1-okt`, and one that became `mrt/40`: which of the two numbers it was. */
  readonly dayMonth?: "day" | "month" | undefined;
  readonly monthYear?: "month" | "year" | undefined;
}

/** A cell before and after; `after` is empty where nothing is left of it. */
export interface RepairSample {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** How often a class was met, and its first cells. */
export interface RepairNote {
  readonly what: NoteClass;
  readonly is: "repaired" | "lost" | "asked";
  readonly count: number;
  readonly samples: readonly RepairSample[];
  readonly isOff: boolean;
  /** What a person may answer, where something is asked. */
  readonly answers: readonly string[];
}

const lost: ReadonlySet<NoteClass> = new Set([
  ...(["code-digits", "long-number", "lot-changed", "letters-lost", "cell-error"] as const),
  ...(["quantity-changed", "pack-changed", "vat-lost"] as const),
]);
const asked: ReadonlySet<NoteClass> = new Set([
  ...(["date-asked", "thousands-asked", "day-month-asked", "month-year-asked"] as const),
]);
const samplesShown = 3;
const longestShown = 80;

/** Counts what is told about the cells of a file, class by class. */
export class RepairNotes {
  readonly #off: ReadonlySet<NoteClass>;
  readonly #met = new Map<NoteClass, { count: number; samples: RepairSample[]; answers: Set<string> }>();

  constructor({ off }: Pick<RepairChoices, "off">) {
    this.#off = new Set(off);
  }

  /** Whether a class is left alone. */
  isOff(what: NoteClass): boolean {
    return this.#off.has(what);
  }

  /** Notes a cell; true when its class is to be applied. */
  note(what: NoteClass, line: number, before: string, after = "", answers: readonly string[] = []): boolean {
    let met = this.#met.get(what);
    if (!met) {
      met = { count: 0, samples: [], answers: new Set() };
      this.#met.set(what, met);
    }
    met.count++;
    for (const answer of answers) met.answers.add(answer);
    const { samples } = met;
    if (samples.length < samplesShown && samples.every((sample) => sample.before !== shown(before)))
      met.samples.push({ line, before: shown(before), after: shown(after) });
    return !this.#off.has(what);
  }

  /** What was met, what is asked first, then what is lost, then what is mended. */
  all(): readonly RepairNote[] {
    const rows = [...this.#met].map(([what, { count, samples, answers }]): RepairNote => {
      const is = lost.has(what) ? "lost" : asked.has(what) ? "asked" : "repaired";
      return { what, is, count, samples, isOff: this.#off.has(what), answers: [...answers] };
    });
    const rank = { asked: 0, lost: 1, repaired: 2 };
    return rows.sort((a, b) => rank[a.is] - rank[b.is] || b.count - a.count);
  }
}

const shown = (text: string) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
