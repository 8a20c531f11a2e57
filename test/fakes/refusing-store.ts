import { failure } from "../../shared/errors.ts";
import type { LedgerStore } from "../../shared/ports/ledger-store.ts";

/** How a database answers. "blind": what it was given is kept, is said not to be, and cannot be read back either. */
export type Temper = "works" | "fails" | "fails-but-committed" | "blind" | "dead";

/** A real store that can be made to refuse; the same object tells what it was asked to keep. */
export class RefusingStore {
  next: Temper = "works";

  /** The store the engine is given in the place of the real one. */
  wrap = (store: LedgerStore): LedgerStore => ({
    ...store,
    append: async (pages) => {
      if (this.next === "dead") return await new Promise(() => {});
      if (this.next === "fails") return failure("ledger/not-written", { reason: "told to" });
      const kept = await store.append(pages);
      return this.next === "works" ? kept : failure("ledger/not-written", { reason: "told to, but kept" });
    },
    read: async (writer, number) => {
      if (this.next === "dead") return await new Promise(() => {});
      if (this.next === "blind") throw new Error("DatabaseClosedError");
      return await store.read(writer, number);
    },
  });
}
