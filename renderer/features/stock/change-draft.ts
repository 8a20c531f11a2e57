import type { ProductRow } from "../../../shared/contracts/count-records.ts";
import { type Expiry, expiryTyped } from "../../../shared/domain/codes/expiry.ts";
import type { LocationId } from "../../../shared/domain/ledger/identity.ts";
import type { Engine } from "../../services/services.tsx";

type Move = Parameters<Engine["move"]>[0];
/** What may be set of readings, a line or a session. */
export type Change = Move["change"];
/** What is to be changed. */
export type ChangeTarget = Move["target"];

/** Stands for "a new place" among the places. */
export const newPlace = "+";

/** What the fields of a change say. */
export interface ChangeDraft {
  /** A place, `newPlace`, or empty: stays as it is. */
  readonly place: LocationId | typeof newPlace | "";
  readonly placeName: string;
  readonly lot: string;
  readonly expiry: string;
  readonly product: ProductRow | null;
}

/** What the fields said before anything was typed; `isOne` when they show what is, so that emptying one takes it away. */
export interface ChangeStart extends ChangeDraft {
  readonly isOne: boolean;
}

/** Fields that say nothing: several readings that may differ. */
export const nothingSaid: ChangeStart = {
  place: "",
  placeName: "",
  lot: "",
  expiry: "",
  product: null,
  isOne: false,
};

/** The change a draft stands for, the place apart; `expiry` is undefined where no such date is. */
export function changeOf(
  draft: ChangeDraft,
  start: ChangeStart,
  today: string,
): { readonly change: Change; readonly isExpiryGood: boolean } {
  const lot = draft.lot.trim();
  const expiry = draft.expiry.trim();
  const typed: Expiry | undefined = expiry === "" ? undefined : expiryTyped(expiry, today);
  const isPlace = draft.place !== "" && draft.place !== newPlace && draft.place !== start.place;
  return {
    change: {
      ...(isPlace ? { place: draft.place as LocationId } : {}),
      ...(draft.product ? { code: draft.product.code } : {}),
      ...(lot === start.lot ? {} : { lot: lot === "" ? null : lot }),
      ...(expiry === start.expiry ? {} : { expiry: expiry === "" ? null : (typed ?? null) }),
    },
    isExpiryGood: expiry === "" || typed !== undefined || expiry === start.expiry,
  };
}

/** True when something would become different. */
export const isDifferent = (change: Change, { place, placeName }: ChangeDraft): boolean =>
  Object.keys(change).length > 0 || (place === newPlace && placeName.trim() !== "");
