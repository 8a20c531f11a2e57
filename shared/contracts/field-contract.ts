import * as v from "valibot";
import {
  fieldForms,
  longestChoice,
  longestName,
  mostChoices,
  mostDefined,
} from "../domain/customers/own-field.ts";
import { FieldId } from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { method } from "./contract.ts";
import { answer, outcome, type Written } from "./engine-answers.ts";
import { text } from "./engine-inputs.ts";

/** What is asked of the fields a pharmacy makes for its customers. Two stations that met may have twice as many. */
export const fieldContract = {
  /** Makes a field, or says one anew; one that was put away under this name comes back. */
  defineField: method(
    v.object({
      id: v.optional(FieldId),
      name: text(longestName),
      form: v.picklist(fieldForms),
      choices: v.pipe(v.array(text(longestChoice)), v.maxLength(mostChoices)),
      isAsked: v.boolean(),
      isHidden: v.boolean(),
    }),
    outcome<{ readonly id: FieldId }, NotWritten | "customer/field-odd">(),
  ),
  /** Puts the fields into this order. */
  orderFields: method(
    v.object({ order: v.pipe(v.array(FieldId), v.maxLength(mostDefined * 10)) }),
    answer<Written>(),
  ),
} as const;
