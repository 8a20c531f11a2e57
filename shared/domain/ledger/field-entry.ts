import * as v from "valibot";
import { Replaces, text, whole } from "./entry-fields.ts";
import { FieldId } from "./identity.ts";

/** What defines a field a pharmacy made for its customers. No personal data: it says what is asked, never of whom. */
export const fieldDefinition = {
  field: FieldId,
  name: text(60),
  /** `text`, `number`, `day`, `yesno`, `choice`; another one is of a later version. */
  form: text(20),
  choices: v.array(text(100)),
  /** Fields stand in the order of their places. */
  place: whole,
  /** It is asked at the next visit while it is empty. */
  asked: v.boolean(),
  /** It was put away: what records say in it stays. */
  hidden: v.boolean(),
  replaces: Replaces,
} as const;
