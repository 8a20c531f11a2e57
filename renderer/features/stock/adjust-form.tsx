import { useRef, useState } from "react";
import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useDraft } from "../../services/use-draft.ts";
import { Field } from "../../ui/field.tsx";
import { amountOf, besideOf } from "./amount-text.ts";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useCall } from "./use-call.ts";

/** The most packs or pieces that may be said of one line. */
const most = 1_000_000;

/** "There are 12": a person says what lies there, and why it differs. */
export function AdjustForm({ row, onDone }: { readonly row: StockRow; readonly onDone: () => void }) {
  const { engine } = useServices();
  const { stock, frame } = useMessages();
  const format = useFormat();
  const words = stock.adjust;
  const [number, setNumber] = useDraft("number", "");
  const [reason, setReason] = useDraft("reason", "");
  const [wasTried, setTried] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const [, digits = "", stroke = ""] = /^(\d+)(\/?)$/.exec(number) ?? [];
  const said = digits !== "" && Number(digits) <= most ? Number(digits) : undefined;
  // A stroke says pieces of an open pack, as on Count.
  const unit = row.unit === "piece" || stroke !== "" ? "piece" : "pack";
  const now = [amountOf(format, frame, row.quantity, row.unit), besideOf(format, frame, row)];
  const save = () => {
    setTried(true);
    if (said === undefined || reason.trim() === "") return reasonField.current?.focus();
    const inPieces = unit === "piece";
    ask(() => engine.adjustLine({ line: row.line, said, reason: reason.trim(), inPieces }), onDone);
  };
  return (
    <FormFrame
      title={words.title}
      first={said === undefined ? words.firstNone : words.first(amountOf(format, frame, said, unit))}
      keep={words.keep}
      busy={isBusy ? words.busy : undefined}
      failure={failure}
      onFirst={save}
      onKeep={onDone}
    >
      <Field
        label={words.field}
        hint={words.now(now.filter(Boolean).join(" "))}
        value={number}
        onChange={(text) => setNumber(text.trim())}
        onEnter={() => reasonField.current?.focus()}
        problem={wasTried && said === undefined ? words.numberMissing : undefined}
        inputMode="numeric"
        digits
        big
      />
      <ReasonField
        label={words.reason}
        value={reason}
        usual={words.reasons}
        problem={wasTried && reason.trim() === "" ? words.reasonMissing : undefined}
        onChange={setReason}
        onEnter={save}
        field={reasonField}
      />
    </FormFrame>
  );
}
