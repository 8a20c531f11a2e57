import type { Result } from "../../../shared/base/result.ts";
import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Engine } from "../../services/services.tsx";
import type { Heard, Waiting } from "./waiting.ts";

/** What counting needs around it. */
export interface CountingParts {
  readonly engine: Pick<
    Engine,
    "recordScan" | "recordTyped" | "setQuantity" | "amendReading" | "countAnyway" | "takeBack"
  >;
  readonly now: () => number;
  /** Called when what it says is durable, and not before; `hasOneCopy` when only one copy holds it. */
  readonly heard: (heard: Heard, hasOneCopy?: boolean) => void;
}

/** What the engine says of one thing that was sent. */
export type Answer = Result<ReadingRow | null, Failure>;
/** Sends it, as so many packs. */
export type Send = (times: number) => Promise<Answer>;

/** One thing sent, or held until a place is chosen. */
export interface Task {
  readonly waiting: Waiting;
  readonly send: Send;
  readonly change: "counted" | "taken-back";
  readonly settled: (row: ReadingRow | null) => void;
  readonly done: Promise<ReadingRow | null>;
}
