import type { Brand } from "../../base/types.ts";

/** A lot number: GS1 AI 10, as printed, case kept. */
export type Lot = Brand<string, "Lot">;

/** A serial number: GS1 AI 21, as printed, case kept. */
export type Serial = Brand<string, "Serial">;

/** GS1 character set 82 (GS1 General Specifications 7.11), 1 to 20 of it. */
const allowed = /^[!-"%-?A-Z_a-z]{1,20}$/;

/** The lot that a text is, or undefined when GS1 does not allow it. */
export function lotOf(text: string): Lot | undefined {
  return allowed.test(text) ? (text as Lot) : undefined;
}

/** The serial that a text is, or undefined when GS1 does not allow it. */
export function serialOf(text: string): Serial | undefined {
  return allowed.test(text) ? (text as Serial) : undefined;
}
