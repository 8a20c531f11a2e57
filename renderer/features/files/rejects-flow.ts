import type { Failure } from "../../../shared/errors.ts";
import type { Messages } from "../../i18n/en.ts";
import type { FormatLanguage } from "../../i18n/format.ts";
import type { Services } from "../../services/services.tsx";
import { Store } from "./store.ts";

/** How far saving the rows that stay out is, of one plan. */
interface RejectsState {
  readonly plan: string;
  readonly isBusy?: boolean;
  readonly saved?: {
    readonly name: string;
    readonly place: string;
    readonly rows: number;
    readonly readBack: boolean;
    readonly isLikeSource: boolean;
  };
  readonly refused?: Failure;
}

/** Saves the rows that stay out as a file to mend: made and read as a table by the engine, saved and read back by the machine. */
class RejectsFlow {
  readonly store = new Store<RejectsState>({ plan: "" });

  async save(
    { engine, host }: Services,
    plan: string,
    language: FormatLanguage,
    { rejects, files }: Messages,
  ): Promise<void> {
    if (this.store.get().isBusy) return;
    this.store.set({ plan, isBusy: true });
    const reasons = { ...files.reasons, ...rejects.reasons };
    const made = await engine.rejects({ plan, words: { language, reasons, ambiguous: rejects.ambiguous } });
    if (!made.ok) return this.#refuse(plan, made.failure);
    const { name, bytes, rows, isLikeSource } = made.value;
    const saved = await host["file.save"]({ suggestedName: name, title: rejects.dialog, bytes });
    if (!saved.ok) this.#refuse(plan, saved.failure);
    else if (saved.value) this.store.set({ plan, saved: { ...saved.value, rows, isLikeSource } });
    else this.store.set({ plan });
  }

  #refuse(plan: string, refused: Failure): void {
    this.store.set({ plan, ...(refused.code === "task/cancelled" ? {} : { refused }) });
  }
}

/** The one file of refused rows that is being saved. */
export const rejectsFlow = new RejectsFlow();
