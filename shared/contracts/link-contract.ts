import * as v from "valibot";
import { EntryId } from "../domain/ledger/identity.ts";
import { method, view } from "./contract.ts";
import { answer, type Written } from "./engine-answers.ts";
import { empty, filled, text, window } from "./engine-inputs.ts";
import type { LinkWindow } from "./link-records.ts";

/** Codes and what they belong to: this part of what the window may ask of the engine. */
export const linkContract = {
  links: view(v.object({ ...window, text: text(200) }), answer<LinkWindow>()),
  /** Two codes are not one product: the entry that joined them is struck. */
  unlinkCodes: method(
    v.object({ of: EntryId, pair: v.tuple([filled(1000), filled(1000)]), reason: filled(500) }),
    answer<Written>(),
  ),
  /** The code of the pharmacy's own that the next new product gets, as seven digits; empty when none is left. */
  nextOwnCode: method(empty, answer<{ readonly own: string }>()),
  /** A code nobody knows is a new product, with a name and a code of the pharmacy's own. */
  newProduct: method(
    v.object({ code: filled(1000), name: filled(500), pack: text(300) }),
    answer<Written<{ readonly own: string }>>(),
  ),
} as const;
