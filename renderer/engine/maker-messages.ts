import type { HandedRows } from "../../shared/domain/import/handed-rows.ts";
import type { HandedKnown } from "../../shared/domain/import/known-pages.ts";
import type { CountStamp, MadePage } from "../../shared/ports/page-making.ts";

/** A new stage, a page to be taken in, products, rows, what to stamp with, the last page; or nothing, which asks for the shares. */
export type MakerAsked =
  | "begin"
  | Uint8Array
  | { readonly known: HandedKnown }
  | { readonly rows: HandedRows }
  | { readonly stamp: CountStamp }
  | { readonly last: true }
  | null;

/** The pages that were made of what was asked, once they are stamped. */
export type MakerSaid = readonly MadePage[];
