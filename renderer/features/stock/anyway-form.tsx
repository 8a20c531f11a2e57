import { useRef, useState } from "react";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useCall } from "./use-call.ts";

/** A serial that was counted before counts again, because a person says so and why. */
export function AnywayForm({ of, onDone }: { readonly of: EntryId; readonly onDone: () => void }) {
  const { engine } = useServices();
  const { stock, count, history } = useMessages();
  const [reason, setReason] = useDraft("reason", "");
  const [wasTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const save = () => {
    setTried(true);
    if (reason.trim() === "") return field.current?.focus();
    ask(() => engine.countAnyway({ of, reason: reason.trim() }), onDone);
  };
  return (
    <FormFrame
      title={count.entry.whyAnyway}
      first={stock.explain.countedTwice.both}
      keep={stock.adjust.keep}
      busy={isBusy ? stock.adjust.busy : undefined}
      failure={failure}
      onFirst={save}
      onKeep={onDone}
    >
      <ReasonField
        label={count.entry.reason}
        value={reason}
        usual={count.entry.reasons}
        problem={wasTried && reason.trim() === "" ? history.strike.reasonMissing : undefined}
        onChange={setReason}
        onEnter={save}
        field={field}
      />
    </FormFrame>
  );
}
