import type { ExportMade } from "../../../shared/contracts/export-records.ts";
import type { ExportWhat } from "../../../shared/domain/export/export-fields.ts";
import type { ExportProfile } from "../../../shared/domain/export/export-profile.ts";
import type { Failure } from "../../../shared/errors.ts";
import { type SavedExport, saveExport, saveReceipt } from "../../services/save-export.ts";
import type { Services } from "../../services/services.tsx";
import { Store } from "./store.ts";

/** How far handing out a table is. */
export interface GiveState {
  readonly busy?: { readonly what: ExportWhat; readonly step: "making" | "checking" };
  readonly saved?: SavedExport;
  /** The receipt that was laid beside the table that was saved last. */
  readonly receipt?: { readonly name: string; readonly isReadBack: boolean };
  readonly refused?: Failure;
}

/** What is handed out, by which profile, and since when. */
export interface Wish {
  readonly what: ExportWhat;
  readonly profile?: ExportProfile;
  readonly since?: number | null;
}

/** Hands a table out: made by the engine, saved by the machine, opened again from its place and compared by the engine. */
export class GiveFlow {
  readonly store = new Store<GiveState>({});

  async give(services: Services, wish: Wish, title: string): Promise<void> {
    if (this.store.get().busy) return;
    this.store.set({ busy: { what: wish.what, step: "making" } });
    const made = await services.engine.exportTable(wish);
    if (!made.ok) return this.#refuse(made.failure);
    await this.#save(services, wish.what, made.value, title);
  }

  async #save(services: Services, what: ExportWhat, made: ExportMade, title: string): Promise<void> {
    this.store.set({ busy: { what, step: "checking" } });
    const saved = await saveExport(services, made, title);
    if (!saved.ok) this.#refuse(saved.failure);
    else this.store.set(saved.value ? { saved: saved.value } : {});
  }

  /** Lays the receipt of the table that was saved last beside it. */
  async receipt(services: Services, ending: string): Promise<void> {
    const { saved } = this.store.get();
    if (!saved) return;
    const laid = await saveReceipt(services, saved, ending);
    if (!laid.ok) this.store.set({ saved, refused: laid.failure });
    else this.store.set({ saved, receipt: { name: laid.value.name, isReadBack: laid.value.readBack } });
  }

  /** Forgets what was said of the last one. */
  forget(): void {
    if (!this.store.get().busy) this.store.set({});
  }

  #refuse(failure: Failure): void {
    this.store.set(failure.code === "task/cancelled" ? {} : { refused: failure });
  }
}

/** The one table that is being handed out. */
export const giveFlow = new GiveFlow();
