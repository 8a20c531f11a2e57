import type { Result } from "../base/result.ts";
import { type Answers, answered } from "../domain/customers/answered.ts";
import type { RecordField } from "../domain/customers/customer.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { keptIds } from "../domain/stock/customer-heads.ts";
import { type Failure, failure } from "../errors.ts";
import { saveCustomer } from "./customers.ts";

type Needs = Parameters<typeof saveCustomer>[0];
type NotKept = Extract<Awaited<ReturnType<typeof saveCustomer>>, { readonly ok: false }>["failure"];

/**
 * Puts answers into the record as it stands at this moment: whatever else of it was said meanwhile stays. Each answer is told by
 * the customer, but for those that were seen on a card. Consent is of the day it is given or taken back.
 */
export async function answerCustomer(
  needs: Needs,
  id: CustomerId,
  answers: Answers,
  onCard: readonly RecordField[] = [],
): Promise<Result<{ readonly id: CustomerId }, NotKept | Failure<"customer/two-versions">>> {
  if (needs.keys.isLocked) return failure("customers/locked", {});
  // Two versions, open or not, are settled by a person first: an answer would strike one of them unseen.
  if (keptIds(needs.ledger.stock, id).length > 1) return failure("customer/two-versions", {});
  const [head] = needs.customers.find(id) ?? [];
  if (!head) return failure("customers/locked", {});
  const consentDate = answers.consent === undefined || answers.consentDate !== undefined ? {} : dated();
  const said = { ...answers, ...consentDate };
  const told = (Object.keys(said) as RecordField[]).filter((field) => !onCard.includes(field));
  return await saveCustomer(needs, id, answered(head.customer, said), { onCard, told });

  function dated(): Answers {
    return { consentDate: answers.consent === "" ? "" : needs.clock.today() };
  }
}
