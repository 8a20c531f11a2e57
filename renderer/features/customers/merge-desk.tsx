import "./merge.css";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MergeLook } from "../../../shared/contracts/customer-records.ts";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { isInsz } from "../../../shared/domain/customers/insz.ts";
import {
  type MergeRow,
  type MergeSide,
  mayKeepBoth,
  mergedRecord,
  mergeRows,
} from "../../../shared/domain/customers/merge.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { nameOf, useFieldNames, useFieldWords } from "./customer-text.ts";
import type { MergeRoom } from "./use-merge.ts";

interface MergeDeskProps {
  readonly look: MergeLook;
  readonly room: MergeRoom;
}

/** Two records side by side: what is taken of each is tinted, arrows choose, Ctrl+Enter makes them one. */
export function MergeDesk({ look, room }: MergeDeskProps) {
  const { doubles, customers, failures } = useMessages();
  const { engine } = useServices();
  const { isBusy, failure, write } = useWritten();
  const { one, other, pair } = look;
  const [rows, setRows] = useState(() =>
    mergeRows(one.customer, other.customer, other.changedAt > one.changedAt),
  );
  const merge = async () => {
    const customer = mergedRecord(one.customer, other.customer, rows);
    if (!isBusy && (await write(engine.mergeCustomers({ pair, customer })))) room.done(one.id);
  };
  const choose = (row: MergeRow, side: MergeSide) =>
    setRows(rows.map((now) => (now.fields === row.fields ? { ...now, side } : now)));
  const another = () => room.find({ id: one.id, name: nameOf(one.customer) });
  useCommands({ "Ctrl+Enter": () => void merge(), "Ctrl+E": another, Esc: room.leave });
  return (
    <section className="merge-desk" aria-label={doubles.merge.title}>
      <h2>{doubles.merge.title}</h2>
      <p className="sub">{doubles.merge.hint}</p>
      {hasTwoNumbers(one.customer, other.customer) && (
        <Notice tone="asked" icon="asked" words={{ what: doubles.merge.twoNumbers }} />
      )}
      <MergeTable look={look} rows={rows} onChoose={choose} />
      {failure && (
        <Notice
          tone="unsafe"
          icon="unsafe"
          words={
            failure.code === "import/plan-stale"
              ? { what: doubles.merge.gone }
              : sayFailure(failures, failure)
          }
        />
      )}
      <div className="row">
        <Button
          kind="primary"
          onPress={() => void merge()}
          shortcut="Ctrl+Enter"
          busy={isBusy ? customers.form.busy : undefined}
        >
          {doubles.merge.make}
        </Button>
        <Button onPress={another} shortcut="Ctrl+E">
          {doubles.merge.another}
        </Button>
        <Button onPress={room.leave} shortcut="Esc">
          {doubles.merge.leave}
        </Button>
      </div>
    </section>
  );
}

/** Two numbers that both hold are two people, unless one was given to the wrong one. */
function hasTwoNumbers(one: Customer, other: Customer): boolean {
  const digits = ({ insz }: Customer) => (isInsz(insz) ? insz.replace(/\D/g, "") : "");
  return digits(one) !== "" && digits(other) !== "" && digits(one) !== digits(other);
}

interface TableProps {
  readonly look: MergeLook;
  readonly rows: readonly MergeRow[];
  readonly onChoose: (row: MergeRow, side: MergeSide) => void;
}

function MergeTable({ look: { one, other }, rows, onChoose }: TableProps) {
  const { doubles } = useMessages();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>("button[aria-pressed=true]")?.focus(), []);
  const isOneNewer = one.changedAt >= other.changedAt;
  const head = (name: string, isNewer: boolean) => (
    <th scope="col">
      {name} {isNewer && <span className="sub">({doubles.merge.newer})</span>}
    </th>
  );
  return (
    <div className="panel merge-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{doubles.merge.field}</th>
            {head(nameOf(one.customer), isOneNewer)}
            {head(nameOf(other.customer), !isOneNewer)}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => walk(event, body.current)}>
          {rows.map((row) => (
            <Row
              key={row.fields.join()}
              row={row}
              records={[one.customer, other.customer]}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: MergeRow;
  readonly records: readonly [Customer, Customer];
  readonly onChoose: TableProps["onChoose"];
}

function Row({ row, records: [one, other], onChoose }: RowProps) {
  const { doubles, cards } = useMessages();
  const fieldName = useFieldNames();
  const said = useFieldWords();
  const { fields, isSame, side } = row;
  const [first = "name"] = fields;
  const name = fields.includes("street") ? cards.address : fieldName(first);
  const cell = (of: "one" | "other", record: Customer) => {
    const text = fields.map((field) => said(field, record)).filter(Boolean);
    const words = text.length === 0 ? doubles.merge.nothing : text.join(" · ");
    if (isSame) return <td>{words}</td>;
    const isTaken = side === of || side === "both";
    return (
      <td>
        <Button pressed={isTaken} onPress={() => onChoose(row, of)} label={`${name}: ${words}`}>
          {words}
        </Button>
      </td>
    );
  };
  return (
    <tr className={isSame ? "merge-same" : ""}>
      <th scope="row">
        {name}
        {mayKeepBoth(fields) && !isSame && (
          <Button pressed={side === "both"} onPress={() => onChoose(row, "both")}>
            {doubles.merge.both}
          </Button>
        )}
      </th>
      {cell("one", one)}
      {cell("other", other)}
    </tr>
  );
}

/** Up and down go to the next field of the same side; left and right choose the other side. */
function walk(event: KeyboardEvent, body: HTMLElement | null): void {
  const at = (document.activeElement as HTMLElement | null)?.closest("td");
  const rows = [...(body?.querySelectorAll("tr:not(.merge-same)") ?? [])];
  const row = at?.closest("tr");
  if (!at || !row) return;
  const column = [...row.children].indexOf(at);
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const across = { ArrowLeft: 1, ArrowRight: 2 }[event.key];
  if (down === undefined && across === undefined) return;
  event.preventDefault();
  const to = down === undefined ? row : rows[rows.indexOf(row) + down];
  const button = to?.children[across ?? column]?.querySelector<HTMLElement>("button");
  button?.focus();
  if (across !== undefined) button?.click();
}
