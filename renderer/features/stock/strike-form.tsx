import { useEffect, useRef, useState } from "react";
import type { HistoryRow, StrikePreview } from "../../../shared/contracts/stock-records.ts";
import type { EntryId } from "../../../shared/domain/ledger/identity.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import { CorrectedLines } from "./corrected-lines.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { StrikeEffect } from "./strike-effect.tsx";
import { useCall } from "./use-call.ts";

interface StrikeFormProps {
  /** The entry to strike; an import is taken back elsewhere. */
  readonly entry: HistoryRow;
  /** Undo: its title says so, and its reason is given. */
  readonly isUndo?: boolean;
  readonly onDone: () => void;
}

/** Strikes an entry with a reason; what was corrected since stands first. */
export function StrikeForm({ entry, isUndo = false, onDone }: StrikeFormProps) {
  const { engine } = useServices();
  const { history } = useMessages();
  const format = useFormat();
  const words = history.strike;
  const preview = usePreview(entry.id);
  const [reason, setReason] = useDraft("reason", isUndo ? history.undoReason : "");
  const [wasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const strike = () => {
    setTried(true);
    if (reason.trim() === "") return reasonField.current?.focus();
    ask(() => engine.strike({ target: entry.id, except: [], reason: reason.trim() }), onDone);
  };
  const { name, shown, place } = entry.facts;
  const what = [entryWords(history, format, entry), name || shown, place];
  return (
    <FormFrame
      title={(isUndo ? history.undoTitle : words.title)(what.filter(Boolean).join(" · "))}
      first={words.first}
      keep={words.keep}
      busy={isBusy ? words.busy : undefined}
      failure={failure}
      isDanger
      onFirst={strike}
      onKeep={onDone}
    >
      {preview ? (
        <>
          {preview.adjustedSince.length > 0 && <CorrectedLines rows={preview.adjustedSince} />}
          <StrikeEffect preview={preview} />
        </>
      ) : (
        <p className="quiet">{words.looking}</p>
      )}
      <ReasonField
        label={words.reason}
        value={reason}
        usual={isUndo ? [history.undoReason, ...words.reasons] : words.reasons}
        problem={wasTried && reason.trim() === "" ? words.reasonMissing : undefined}
        onChange={setReason}
        onEnter={strike}
        field={reasonField}
      />
    </FormFrame>
  );
}

/** What striking would do; undefined while the engine looks. */
function usePreview(target: EntryId): StrikePreview | undefined {
  const { engine } = useServices();
  const [preview, setPreview] = useState<StrikePreview>();
  useEffect(() => {
    let isWanted = true;
    void engine.previewStrike({ target }).then((seen) => {
      if (isWanted) setPreview(seen);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, target]);
  return preview;
}
