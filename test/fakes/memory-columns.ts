import type { Clock } from "../../shared/ports/clock.ts";
import type { KeptColumns } from "../../shared/ports/kept-columns.ts";
import type { LedgerStore } from "../../shared/ports/ledger-store.ts";
import { packLedger } from "../../shared/usecases/pack-ledger.ts";

/** Columns kept in memory, packed by the real use case; what is kept can be damaged. */
export class MemoryColumns implements KeptColumns {
  bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly #pack: () => ReturnType<typeof packLedger>;

  constructor(store: LedgerStore, clock: Clock, version: string, before?: Pick<MemoryColumns, "bytes">) {
    this.#pack = () => packLedger(store, clock, version);
    this.bytes = before?.bytes;
  }

  forget = async () => {
    this.bytes = undefined;
  };

  read = async () => this.bytes?.slice();

  renew = async () => {
    const { kept, unread } = await this.#pack();
    if (!kept) this.bytes = undefined;
    else
      this.bytes = new Uint8Array(await new Blob(kept as unknown as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    return unread;
  };
}
