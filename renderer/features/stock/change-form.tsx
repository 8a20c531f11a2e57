import { useState } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import {
  type ChangeDraft,
  type ChangeStart,
  type ChangeTarget,
  changeOf,
  isDifferent,
  newPlace,
} from "./change-draft.ts";
import { ChangeFields } from "./change-fields.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useCall } from "./use-call.ts";

interface ChangeFormProps {
  /** What is changed; asked for when it is done, since many readings are looked up then. */
  readonly target: () => Promise<ChangeTarget>;
  readonly start: ChangeStart;
  readonly title: string;
  /** Called with the line it went to once it is done, without when everything was left as it was. */
  readonly onDone: (changedTo?: number) => void;
}

/** Puts a line, readings or a whole session on another place, lot, expiry or product. */
export function ChangeForm({ target, start, title, onDone }: ChangeFormProps) {
  const { engine } = useServices();
  const { history } = useMessages();
  const words = history.change;
  const [draft, setDraft] = useDraft<ChangeDraft>("change", start);
  const [reason, setReason] = useDraft("reason", "");
  const [wasTried, setTried] = useState(false);
  const { isBusy, failure, ask } = useCall();
  const { change, isExpiryGood } = changeOf(draft, start, today());
  const isNew = isDifferent(change, draft);
  const move = () => {
    setTried(true);
    if (!isExpiryGood || !isNew) return;
    ask(
      async () => {
        const place = draft.place === newPlace ? await newPlaceOf(draft.placeName.trim()) : undefined;
        if (place && !place.ok) return place;
        const moved = place ? { ...change, place: place.value.id } : change;
        return await engine.move({ target: await target(), change: moved, reason: reason.trim() });
      },
      ({ line }) => onDone(line),
    );
  };
  const newPlaceOf = (name: string) => engine.definePlace({ name, note: "" });
  return (
    <FormFrame
      title={title}
      first={words.first}
      keep={words.keep}
      busy={isBusy ? words.busy : undefined}
      failure={failure}
      onFirst={move}
      onKeep={() => onDone()}
    >
      <ChangeFields
        draft={draft}
        start={start}
        isExpiryGood={isExpiryGood || !wasTried}
        onDraft={setDraft}
        onEnter={move}
      />
      <ReasonField
        label={words.reason}
        value={reason}
        usual={words.reasons}
        onChange={setReason}
        onEnter={move}
      />
      {wasTried && !isNew && (
        <p className="field-problem" role="status">
          {words.nothing}
        </p>
      )}
    </FormFrame>
  );
}

/** Today on this PC, `2026-11-21`: the way Swedish dates are written. */
const today = () => new Date().toLocaleDateString("sv-SE");
