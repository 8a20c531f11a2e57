import { useRef, useState } from "react";
import type { LinkRow } from "../../../shared/contracts/link-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { FormFrame } from "./form-frame.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useCall } from "./use-call.ts";

/** One link large, and what can be done about it. */
export function LinkDetail({
  row,
  isParting,
  onPart,
  onDone,
}: {
  readonly row: LinkRow | undefined;
  readonly isParting: boolean;
  readonly onPart: () => void;
  readonly onDone: () => void;
}) {
  const { stock } = useMessages();
  const format = useFormat();
  const { links } = stock;
  return (
    <aside className="panel side line-detail" aria-label={links.detail}>
      {row ? (
        <>
          <h2>{row.name || row.shown}</h2>
          <dl className="link-facts">
            <dt>{links.code}</dt>
            <dd className="mono">{row.shown}</dd>
            <dt>{links.code}</dt>
            <dd className="mono">{row.shownTo}</dd>
            <dt>{links.who}</dt>
            <dd>{`${row.operator || "–"}, ${format.date(row.at)} ${format.minute(row.at)}`}</dd>
            <dt>{links.source}</dt>
            <dd>{row.source || links.person}</dd>
          </dl>
          {row.isApart && <p>{links.apartHint}</p>}
          {isParting ? (
            <PartForm key={row.id + row.to} row={row} onDone={onDone} />
          ) : (
            <div className="side-acts">
              <Button onPress={onPart} shortcut="Del">
                {links.part}
              </Button>
            </div>
          )}
        </>
      ) : (
        <p className="quiet">{links.none}</p>
      )}
    </aside>
  );
}

/** Says that two codes are not one product, and why. */
function PartForm({ row, onDone }: { readonly row: LinkRow; readonly onDone: () => void }) {
  const { engine } = useServices();
  const { stock, history } = useMessages();
  const { links } = stock;
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, failure, ask } = useCall();
  const part = () => {
    setTried(true);
    if (reason.trim() === "") return field.current?.focus();
    ask(
      () => engine.unlinkCodes({ of: row.id, pair: [row.code, row.to], reason: reason.trim() }),
      () => onDone(),
    );
  };
  return (
    <FormFrame
      title={links.partTitle(row.shown, row.shownTo)}
      first={links.part}
      keep={history.strike.keep}
      busy={isBusy ? history.strike.busy : undefined}
      failure={failure}
      isDanger
      onFirst={part}
      onKeep={onDone}
    >
      <p>{links.partHint}</p>
      <ReasonField
        label={history.strike.reason}
        value={reason}
        usual={links.reasons}
        problem={wasTried && reason.trim() === "" ? history.strike.reasonMissing : undefined}
        onChange={setReason}
        onEnter={part}
        field={field}
      />
    </FormFrame>
  );
}
