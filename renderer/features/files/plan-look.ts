import type { DoubtAnswer, PersonDoubt } from "../../../shared/domain/import/person-doubt.ts";
import type { Services } from "../../services/services.tsx";
import { importFlow } from "./import-flow.ts";
import type { Step } from "./import-state.ts";

/** What a person does with the rows of a plan beside booking them: find among them, and say what those are that ask. */
export const planLook = {
  /** Looks for a text in the rows. */
  find: (text: string): void => change(() => ({ text })),

  /** Goes through the rows that ask, one by one. */
  choose: (): void =>
    change(({ isMending, isWriting }) => (isMending || isWriting ? {} : { isChoosing: true })),

  /** Says what a row is: the code of a candidate, or nothing to leave it out. */
  pick: (line: number, code: string): void =>
    change(({ chosen }) => ({ chosen: [...chosen.filter((one) => one.line !== line), { line, code }] })),

  /** Says who all rows of a doubt are, or takes that back; the plan is made again with it. */
  async answer(services: Services, doubt: PersonDoubt, answer: DoubtAnswer): Promise<void> {
    const state = importFlow.store.get();
    if (state.step !== "plan" || state.isMending || state.isWriting) return;
    const { [doubt]: before, ...others } = state.doubts;
    change(() => ({ doubts: before === answer ? others : { ...others, [doubt]: answer } }));
    await importFlow.mend(services, state.choices);
  },

  /** Back to the plan, made again with what was chosen when that is not what it was made with. */
  async chosen(services: Services, before: Step<"plan">["chosen"]): Promise<void> {
    change(() => ({ isChoosing: false }));
    const state = importFlow.store.get();
    if (state.step === "plan" && state.chosen !== before) await importFlow.mend(services, state.choices);
  },
};

function change(make: (at: Step<"plan">) => Partial<Step<"plan">>): void {
  const at = importFlow.store.get();
  if (at.step === "plan") importFlow.store.set({ ...at, ...make(at) });
}
