import type { Customer, RecordField } from "./customer.ts";
import { textOf } from "./customer.ts";
import { type Asked, type Gap, gapsOf, isOwnGap } from "./to-complete.ts";

/** The fields that close each gap, in the order they are asked. */
const fieldsOf: { readonly [G in Gap]: readonly RecordField[] } = {
  insurance: ["fund", "fundNumber"],
  doctor: ["doctor"],
  phone: ["phone"],
  address: ["street", "postcode", "town"],
  prescription: ["prescriptions"],
  balance: ["balance"],
  consent: ["consent"],
};

/** Gaps that are there to be settled: their field says something already. */
const toSettle: ReadonlySet<Gap> = new Set(["prescription", "balance"]);

/** The fields to ask of a customer who stands there now, of what this pharmacy asks for: what is known is not asked again. */
export const fieldsToAsk = (customer: Customer, asked: readonly Asked[]): readonly RecordField[] =>
  gapsOf(customer, asked).flatMap((gap): readonly RecordField[] => {
    if (isOwnGap(gap)) return [gap];
    return fieldsOf[gap].filter((field) => toSettle.has(gap) || textOf(customer, field) === "");
  });
