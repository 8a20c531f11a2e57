import { useRef, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { listKeys, typeToSearch } from "../../ui/list-keys.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { Step } from "./import-state.ts";
import { usePlanColumns } from "./plan-columns.tsx";
import { planLook } from "./plan-look.ts";
import { usePlanRows } from "./use-plan-rows.ts";

/** The rows of a bucket as they would be written, or why they are not, and the field that finds in them. */
export function PlanTable({ state }: { readonly state: Step<"plan"> }) {
  const { plan, bucket, text } = state;
  const hasSerials = state.read.mapping.columns["serials"] !== undefined;
  const words = useMessages().files.plan;
  const format = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [mark, setMark] = useState({ of: "", row: -1 });
  const of = JSON.stringify([plan.plan, bucket, text]);
  const marked = mark.of === of ? mark.row : -1;
  const setMarked = (row: number) => setMark({ of, row });
  const { rowAt, onWindow, window } = usePlanRows({ plan: plan.plan, bucket, text });
  const columns = usePlanColumns(plan.what, bucket, window?.header ?? [], hasSerials);
  const whole = bucket === "all" ? plan.rows : plan.buckets[bucket];
  const count = window?.total ?? (text.trim() === "" ? whole : 0);
  const searching = window?.searching;
  const find = () => search.current?.focus();
  useCommands({ F3: find });
  const place = format.number(Math.max(count === 0 ? 0 : 1, marked + 1));
  const list = { index: marked, window, mark: setMarked };
  return (
    <section className="plan-list" aria-label={words.lists[bucket]}>
      <div className="plan-list-head">
        <h2>
          {words.lists[bucket]} · {format.number(whole)}
        </h2>
        <SearchField
          label={words.find}
          text={text}
          onText={planLook.find}
          field={search}
          onListKey={listKeys(list, () => body.current?.focus())}
        />
      </div>
      <Table
        key={of}
        label={words.lists[bucket]}
        columns={columns}
        count={count}
        rowAt={rowAt}
        onWindow={onWindow}
        marked={marked}
        onMark={setMarked}
        foot={
          <span role="status">
            {words.foot(place, format.number(count))}
            {searching && ` · ${words.finding(format.number(searching.looked), format.number(searching.of))}`}
          </span>
        }
        empty={searching || !window ? "" : text.trim() === "" ? words.none : words.noneFound(text.trim())}
        body={body}
        onKey={typeToSearch(search)}
      />
    </section>
  );
}
