import { nothingSaid } from "./change-draft.ts";
import { ChangeForm } from "./change-form.tsx";

/** Moves many readings, or a whole session: what is not said of them stays as it is. */
export function MoveForm(props: Omit<Parameters<typeof ChangeForm>[0], "start">) {
  return <ChangeForm start={nothingSaid} {...props} />;
}
