import type { HandedRows } from "../domain/import/handed-rows.ts";
import type { HandedKnown } from "../domain/import/known-pages.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import type { ShareDigesting } from "./share-digesting.ts";

/** What pages are stamped with once they are booked; the first begins at number `from`. */
export interface CountStamp {
  readonly writer: WriterId;
  readonly from: number;
  readonly station: string;
  readonly operator: string;
  readonly at: string;
}

/** A page that was made: its entries, the bytes it rests as, and their checksum. */
export interface MadePage {
  readonly from: number;
  readonly to: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** Makers for plans, one after another. */
export interface PageMaking {
  begin(): PageMaker;
}

/**
 * Makes the pages of what a plan tells of products and of what it counts, ahead of its booking, and takes the digest of the one writer they come from; its other
 * pages are taken in as bytes, in any order.
 */
export interface PageMaker extends ShareDigesting {
  /** Takes in what is told of products, before its pages are asked for; their pages come before those of counts. */
  know(known: HandedKnown): void;
  /** Takes rows in that may be booked; those of one plan come in order. Nothing is written of them. */
  rows(rows: HandedRows): void;
  /** Stamps all pages, those of `more` rows too. They are among what the shares are taken of, wherever in it they come. */
  pages(stamp: CountStamp, more: Iterable<HandedRows>): AsyncIterable<MadePage>;
}
