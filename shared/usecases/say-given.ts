import { type Result, success } from "../base/result.ts";
import type { Failure, NotWritten } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

/** Says that data of so many customers left the program: when and by whom stands in every entry; of whom in none. */
export async function sayGiven(
  { ledger }: Pick<Dependencies, "ledger">,
  how: string,
  customers: number,
): Promise<Result<unknown, Failure<NotWritten>>> {
  const recorded = await ledger.record([{ kind: "customersGiven", how, customers }]);
  return recorded.ok ? success({}) : recorded;
}
