import "./history.css";
import { useEffect, useRef } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { KeepDrafts } from "../../services/use-draft.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/field.tsx";
import { Table } from "../../ui/table.tsx";
import { useHistoryColumns } from "./history-columns.tsx";
import { HistoryFoot } from "./history-foot.tsx";
import { HistorySide } from "./history-side.tsx";
import type { MendingForms } from "./mending-forms.ts";
import { useHistoryActs } from "./use-history-acts.ts";
import { historyDrafts, useHistoryDesk } from "./use-history-desk.ts";
import { useHistoryList } from "./use-history-list.ts";

/** Every entry and batch, newest first: what happened, who did it, and how to strike it or put it elsewhere. */
export function HistoryScreen({
  forms,
  onFiles,
}: {
  readonly forms: MendingForms;
  readonly onFiles: () => void;
}) {
  const { history } = useMessages();
  const list = useHistoryList();
  const desk = useHistoryDesk();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);
  const acts = useHistoryActs(list, desk);
  const { window, chosen } = list;
  const done = () => {
    desk.close();
    body.current?.focus();
  };
  return (
    <main className="screen-body screen-list history" aria-label={history.title}>
      <div className="screen-tools history-tools">
        <h1>{history.title}</h1>
        <Choices
          label={history.filter}
          value={list.batchesOnly ? "batches" : "all"}
          options={[
            { value: "all", label: history.all },
            { value: "batches", label: history.batches },
          ]}
          onChange={(value) => list.showBatches(value === "batches")}
        />
        <div className="history-undo">
          {acts.undo && (
            <Button onPress={acts.undo} shortcut="Ctrl+Z">
              {history.undo}
            </Button>
          )}
        </div>
      </div>
      <div className="list-and-side">
        <Table
          label={history.list}
          columns={useHistoryColumns()}
          count={window?.total ?? 0}
          rowAt={list.rowAt}
          onWindow={list.see}
          marked={list.index}
          onMark={(index, extend) => {
            desk.close();
            list.mark(index, extend);
          }}
          isChosen={(index) => index >= chosen.first && index <= chosen.last}
          foot={<HistoryFoot list={list} />}
          empty={window ? (list.batchesOnly ? history.emptyBatches : history.empty) : ""}
          body={body}
        />
        <KeepDrafts value={historyDrafts}>
          <HistorySide
            list={list}
            form={desk.form}
            forms={forms}
            acts={acts}
            onDone={done}
            onFiles={onFiles}
          />
        </KeepDrafts>
      </div>
    </main>
  );
}
