import { useEffect, useRef, useState } from "react";
import type { HistoryRow, StrikePreview } from "../../../shared/contracts/stock-records.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { type Engine, useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import { CorrectedLines } from "./corrected-lines.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { StrikeEffect } from "./strike-effect.tsx";
import { useCall } from "./use-call.ts";

type StrikeTarget = Parameters<Engine["strike"]>[0]["target"];

interface StrikeFormProps {
  /** The entry, or the one that closed the batch to strike. */
  readonly entry: HistoryRow;
  /** Undo: its title says so, and its reason is given. */
  readonly isUndo?: boolean;
  readonly onDone: () => void;
}

/** Strikes an entry or a batch with a reason; what was corrected since stands first. */
export function StrikeForm({ entry, isUndo = false, onDone }: StrikeFormProps) {
  const { engine } = useServices();
  const { history } = useMessages();
  const format = useFormat();
  const words = history.strike;
  const target = entry.batch?.id ?? entry.id;
  const [kept, setKept] = useDraft<readonly number[]>("kept", []);
  const { preview, except } = usePreview(target, kept);
  const [reason, setReason] = useDraft("reason", isUndo ? history.undoReason : "");
  const [wasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const strike = () => {
    setTried(true);
    if (reason.trim() === "") return reasonField.current?.focus();
    ask(() => engine.strike({ target, except, reason: reason.trim() }), onDone);
  };
  const { name, shown, place } = entry.facts;
  const what = [entryWords(history, format, entry), name || shown, place];
  const many = (entry.batch?.entries ?? 1) - except.length;
  return (
    <FormFrame
      title={(isUndo ? history.undoTitle : words.title)(what.filter(Boolean).join(" · "))}
      first={many > 1 ? words.firstMany(format.number(many)) : words.first}
      keep={words.keep}
      busy={isBusy ? words.busy : undefined}
      failure={failure}
      isDanger
      onFirst={strike}
      onKeep={onDone}
    >
      {preview ? (
        <>
          {preview.adjustedSince.length > 0 && (
            <CorrectedLines
              rows={preview.adjustedSince}
              kept={entry.batch ? kept : undefined}
              onKeep={setKept}
            />
          )}
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

/** What striking would do, but for the lines that are kept; undefined while the engine looks. */
function usePreview(target: StrikeTarget, kept: readonly number[]) {
  const { engine } = useServices();
  const [preview, setPreview] = useState<StrikePreview>();
  const except = (preview?.adjustedSince ?? []).flatMap(({ line, taken }) =>
    kept.includes(line) ? taken : [],
  );
  const key = JSON.stringify(except);
  useEffect(() => {
    let isWanted = true;
    void engine.previewStrike({ target, except: JSON.parse(key) as typeof except }).then((seen) => {
      if (isWanted) setPreview(seen);
    });
    return () => {
      isWanted = false;
    };
  }, [engine, target, key]);
  return { preview, except };
}
