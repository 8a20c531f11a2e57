import type { RefObject } from "react";
import type { LineWindow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { EntryList } from "./entry-list.tsx";
import { FindingNotes } from "./finding-notes.tsx";
import { LineFacts } from "./line-facts.tsx";
import { LineForms } from "./line-forms.tsx";
import { type LineDesk, movable } from "./use-line-desk.ts";

interface LineDetailProps {
  readonly window: LineWindow | undefined;
  readonly desk: LineDesk;
  readonly entries: RefObject<HTMLDivElement | null>;
  /** A form was done, or left. */
  readonly onDone: (changedTo?: number) => void;
}

/** One line large, what to look at, what can be done about it, and every entry behind it. */
export function LineDetail({ window, desk, entries, onDone }: LineDetailProps) {
  const { stock } = useMessages();
  const row = window?.row ?? null;
  return (
    // Another line, or a form, begins at the top.
    <aside className="panel side line-detail" aria-label={stock.detail} key={`${row?.line} ${desk.form}`}>
      {row && desk.form !== "undo" && (
        <LineFacts row={row} vat={window?.vat} isBrief={desk.form === "change"} />
      )}
      {desk.form ? (
        <LineForms form={desk.form} row={row} desk={desk} onDone={onDone} />
      ) : window && row ? (
        <>
          <FindingNotes window={window} row={row} desk={desk} onDone={onDone} />
          <LineActs desk={desk} />
          <EntryHead desk={desk} />
          <EntryList
            entries={window.entries}
            marked={desk.marked?.id ?? null}
            isChosen={(id) => desk.chosen.some((entry) => entry.id === id) || desk.marked?.id === id}
            onMark={desk.mark}
            list={entries}
          />
        </>
      ) : (
        <p className="quiet">{stock.chooseLine}</p>
      )}
    </aside>
  );
}

function LineActs({ desk }: { readonly desk: LineDesk }) {
  const { stock, history } = useMessages();
  const format = useFormat();
  const several = movable(desk.chosen).length;
  return (
    <div className="side-acts line-acts">
      <Button kind="primary" onPress={() => desk.open("adjust")} shortcut="F2">
        {stock.quantity}
      </Button>
      <Button onPress={() => desk.open("change")} shortcut="F4">
        {several > 1 ? history.moveMany(format.number(several)) : stock.change}
      </Button>
    </div>
  );
}

/** Above the entries: what they are, and how the marked one is struck. */
function EntryHead({ desk }: { readonly desk: LineDesk }) {
  const { stock } = useMessages();
  return (
    <div className="line-happened">
      <h2>{stock.happened}</h2>
      {desk.marked?.canStrike && (
        <Button onPress={() => desk.open("strike")} shortcut="Del">
          {stock.strike}
        </Button>
      )}
    </div>
  );
}
