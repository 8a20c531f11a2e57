import { useEffect, useRef, useState } from "react";
import type { HistoryRow, StockRow, StrikePreview } from "../../../shared/contracts/stock-records.ts";
import { entryWords } from "../../i18n/entry-words.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { FormFrame } from "./form-frame.tsx";
import { productName } from "./product-name.ts";
import { ReasonField } from "./reason-field.tsx";
import { amount } from "./stock-columns.tsx";
import { StrikeEffect } from "./strike-effect.tsx";
import { useCall } from "./use-call.ts";

interface StrikeFormProps {
  /** The entry, or the one that closed the batch to strike. */
  readonly entry: HistoryRow;
  /** Undo: its title says so, and its reason is given. */
  readonly isUndo?: boolean;
  readonly onDone: () => void;
}

/** How many corrected lines are named; the rest is counted. */
const named = 6;

/** Strikes an entry or a batch with a reason; what was corrected since stands first. */
export function StrikeForm({ entry, isUndo = false, onDone }: StrikeFormProps) {
  const { engine } = useServices();
  const { history } = useMessages();
  const format = useFormat();
  const words = history.strike;
  const target = entry.batch?.id ?? entry.id;
  const preview = usePreview(target);
  const [reason, setReason] = useState(isUndo ? history.undoReason : "");
  const [wasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const strike = () => {
    setTried(true);
    if (reason.trim() === "") return reasonField.current?.focus();
    ask(() => engine.strike({ target, except: [], reason: reason.trim() }), onDone);
  };
  const { name, shown, place } = entry.facts;
  const what = [entryWords(history, format, entry), name || shown, place];
  const many = entry.batch?.entries ?? 1;
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
          {preview.adjustedSince.length > 0 && <CorrectedSince rows={preview.adjustedSince} />}
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

function CorrectedSince({ rows }: { readonly rows: readonly StockRow[] }) {
  const { history, stock } = useMessages();
  const format = useFormat();
  const words = history.strike;
  return (
    <div className="notice t-asked line-since" role="status">
      <div className="notice-body">
        <p>
          <b>{words.since}</b>
        </p>
        <ul>
          {rows.slice(0, named).map((row) => (
            <li key={row.line}>
              <b>{amount(format, row.quantity)}</b> {productName(row.product, stock.unnamed)}{" "}
              <span className="mono">{row.lot}</span> {format.expiry(row.expiry)} {row.place}
            </li>
          ))}
        </ul>
        {rows.length > named && <p>{words.sinceMore(format.number(rows.length - named))}</p>}
      </div>
    </div>
  );
}

/** What striking would do; undefined while the engine looks. */
function usePreview(target: Parameters<ReturnType<typeof useServices>["engine"]["strike"]>[0]["target"]) {
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
