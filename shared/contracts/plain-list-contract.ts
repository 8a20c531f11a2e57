import { method } from "./contract.ts";
import { outcome } from "./engine-answers.ts";
import { empty } from "./engine-inputs.ts";

/** The stock as people and spreadsheets read it, without any customer. */
export interface PlainList {
  /** What its files are called, without an ending. */
  readonly name: string;
  readonly csv: Uint8Array;
  readonly pdf: Uint8Array;
  readonly lines: number;
  readonly pages: number;
}

/** The list for emergencies: this part of what the window may ask of the engine. */
export const plainListContract = {
  plainList: method(empty, outcome<PlainList, "export/letters-lost" | "task/cancelled">()),
} as const;
