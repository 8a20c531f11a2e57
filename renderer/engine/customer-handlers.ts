import { answerCustomer } from "../../shared/usecases/answer-customer.ts";
import { saveCustomer } from "../../shared/usecases/customers.ts";
import { customersWindow } from "./customer-rows.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

/** While thousands of records are being opened the list is told at most this often, in milliseconds. */
const listEvery = 250;

/** What the Customers screen watches and asks. */
export function customerHandlers(
  engine: Engine,
): Pick<EngineHandlers, "customers" | "saveCustomer" | "answerCustomer"> {
  // One after the other: each is put into what the one before came to, and no two make the same person.
  let saving: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(save: () => Promise<T>): Promise<T> => {
    const saved = saving.then(save);
    saving = saved.catch(() => undefined);
    return saved;
  };
  return {
    customers: (query, changed) => {
      // Who looks at the list types the next moment.
      void engine.customers.makeFindable(() => engine.clock.sleep(0));
      const every = () => (engine.customers.isOpening ? listEvery : 0);
      return engine.watchers.watch(() => customersWindow(engine, query), changed, every);
    },
    saveCustomer: ({ id, customer, ...learnt }) => inTurn(() => saveCustomer(engine, id, customer, learnt)),
    answerCustomer: ({ customer, answers, onCard }) =>
      inTurn(() => answerCustomer(engine, customer, answers, onCard)),
  };
}
