import * as v from "valibot";
import { method } from "./contract.ts";
import { answer, type Written } from "./engine-answers.ts";
import { empty, filled, text } from "./engine-inputs.ts";

/** Codes and what they belong to: this part of what the window may ask of the engine. */
export const linkContract = {
  /** The code of the pharmacy's own that the next new product gets, as seven digits; empty when none is left. */
  nextOwnCode: method(empty, answer<{ readonly own: string }>()),
  /** A code nobody knows is a new product, with a name and a code of the pharmacy's own. */
  newProduct: method(
    v.object({ code: filled(1000), name: filled(500), pack: text(300) }),
    answer<Written<{ readonly own: string }>>(),
  ),
} as const;
