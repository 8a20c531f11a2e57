import type { LaneCounts, LaneRow } from "../../shared/contracts/count-records.ts";
import { laneCounts, laneRows } from "./lane-rows.ts";
import type { Scene } from "./present.ts";
import type { Totals } from "./totals.ts";

/** A lane that is long to work out is worked out at most this part of the time: without a list it holds every product. */
const share = 20;

/** What waits for a person, worked out when it is asked for and may have changed; a long one a moment later. */
export class Lane {
  readonly #scene: Scene;
  readonly #totals: Totals;
  readonly #changed: () => void;
  #rows: readonly LaneRow[] = [];
  #counts: LaneCounts = { unknown: 0, unnamed: 0, questions: 0 };
  #isStale = true;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when a lane that was shown too early has to be looked at again. */
  constructor(scene: Scene, totals: Totals, changed: () => void) {
    this.#scene = scene;
    this.#totals = totals;
    this.#changed = changed;
  }

  /** The stock changed. */
  touch(): void {
    this.#isStale = true;
  }

  /** Newest first. */
  get rows(): readonly LaneRow[] {
    this.#look();
    return this.#rows;
  }

  /** How many things wait, by kind. */
  get counts(): LaneCounts {
    this.#look();
    return this.#counts;
  }

  #look(): void {
    if (!this.#isStale) return;
    const { clock } = this.#scene;
    const begun = clock.now();
    if (begun < this.#due) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#changed();
      }, this.#due - begun);
      return;
    }
    this.#rows = laneRows(this.#scene, this.#totals);
    this.#counts = laneCounts(this.#rows);
    this.#isStale = false;
    const ended = clock.now();
    // A clock that was set back must not keep the lane waiting.
    this.#due = ended + Math.max(0, Math.min(ended - begun, 50)) * share;
  }
}
