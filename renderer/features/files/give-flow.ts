import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import { Store } from "./store.ts";

/** What can be handed out. */
export type Given = "stock" | "products" | "customers";

/** What was saved, and how sure that is. */
export interface Saved {
  readonly name: string;
  readonly place: string;
  readonly rows: number;
  readonly readBack: boolean;
}

/** How far handing out a table is. */
export interface GiveState {
  readonly busy?: Given;
  readonly saved?: Saved;
  readonly refused?: Failure;
}

/** Hands a table out: made by the engine, saved and read back by the machine. */
export class GiveFlow {
  readonly store = new Store<GiveState>({});

  async give({ engine, host }: Services, what: Given, title: string): Promise<void> {
    if (this.store.get().busy) return;
    this.store.set({ busy: what });
    const table = await engine.exportTable({ what });
    if (!table.ok)
      return this.store.set(table.failure.code === "task/cancelled" ? {} : { refused: table.failure });
    const { name, bytes, rows } = table.value;
    const saved = await host["file.save"]({ suggestedName: name, title, bytes });
    if (!saved.ok) this.store.set({ refused: saved.failure });
    else if (!saved.value) this.store.set({});
    else {
      const { name: as, place, readBack } = saved.value;
      this.store.set({ saved: { name: as, place, rows, readBack } });
    }
  }
}

/** The one table that is being handed out. */
export const giveFlow = new GiveFlow();
