import * as v from "valibot";
import type { BeforeLook, BeforeRow } from "./before-records.ts";
import { method } from "./contract.ts";
import { answer, outcome } from "./engine-answers.ts";
import { empty, filled, text } from "./engine-inputs.ts";

/** Going back to what was before a copy was taken in: this part of what the window may ask of the engine. */
export const goingBackContract = {
  /** The moments that are kept, the newest first. */
  befores: method(empty, answer<readonly BeforeRow[]>()),
  /** What going back there would change; null when it is not kept any more. */
  lookBefore: method(v.object({ name: filled(200) }), answer<BeforeLook | null>()),
  /** Goes back; after it the window has to load anew, and nothing more is written before. */
  goBack: method(
    v.object({ name: filled(200), key: text(1000) }),
    outcome<
      unknown,
      | "before/not-kept"
      | "before/no-room"
      | "before/counted-meanwhile"
      | "copy/wrong-key"
      | "copy/damaged"
      | "task/cancelled"
    >(),
  ),
} as const;
