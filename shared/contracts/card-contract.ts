import * as v from "valibot";
import { CardNow } from "./card-records.ts";
import { method } from "./contract.ts";

const empty = v.object({});

/** Cards: this part of what main offers to the window. Readers are listened to while a screen that wants cards is open. */
export const cardContract = {
  /** Begins or ends to look for cards; what was read is forgotten then. */
  "card.watch": method(v.object({ on: v.boolean() }), empty),
  "card.now": method(empty, CardNow),
} as const;
