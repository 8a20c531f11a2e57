import { useState } from "react";
import { expiryTyped } from "../../../shared/domain/codes/expiry.ts";
import {
  dateForms,
  type ExportProfile,
  leftOutKinds,
  rowForms,
} from "../../../shared/domain/export/export-profile.ts";
import { writtenDelimiters, writtenEncodings } from "../../../shared/domain/tables/layout.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { giveDraft, type OpenDraft } from "./give-draft.ts";
import { useLast } from "./use-profiles.ts";

const shownDates: { readonly [F in (typeof dateForms)[number]]: string } = {
  "yyyy-mm-dd": "2027-11-05",
  "dd/mm/yyyy": "05/11/2027",
  "dd-mm-yyyy": "05-11-2027",
  "dd.mm.yyyy": "05.11.2027",
  "mm/yyyy": "11/2027",
  yyyymmdd: "20271105",
};
const asOptions = <V extends string>(values: readonly V[], labels: { readonly [K in V]: string }) =>
  values.map((value) => ({ value, label: labels[value] }));
/** What has times, so that only changes can be asked of it. */
const timed: readonly string[] = ["stock", "products", "movements"];

/** How the table is written: letters, what stands between cells, decimals, dates, codes; of the stock its rows too. */
export function GiveLayout({ open }: { readonly open: OpenDraft }) {
  const { give, shape } = useMessages();
  const services = useServices();
  const { draft } = open;
  const say = (change: Partial<ExportProfile>) => giveDraft.change(services, change);
  return (
    <section className="give-layout" aria-label={give.layout}>
      <Select
        label={give.encoding}
        value={draft.encoding}
        options={asOptions(writtenEncodings, give.encodings)}
        onChange={(encoding) => say({ encoding })}
      />
      <Select
        label={give.delimiter}
        value={draft.delimiter}
        options={asOptions(writtenDelimiters, shape.delimiters)}
        onChange={(delimiter) => say({ delimiter })}
      />
      <Select
        label={give.decimal}
        value={draft.decimal}
        options={([",", "."] as const).map((value) => ({ value, label: give.decimals[value] }))}
        onChange={(decimal) => say({ decimal })}
      />
      <Select
        label={give.dates}
        value={draft.dates}
        options={asOptions(dateForms, shownDates)}
        onChange={(dates) => say({ dates })}
      />
      <Select
        label={give.cells}
        value={draft.cells}
        options={(["excel", "plain"] as const).map((value) => ({ value, label: give.cellsAs[value] }))}
        onChange={(cells) => say({ cells })}
      />
      {draft.what === "stock" && (
        <Select
          label={give.rows}
          value={draft.rows}
          options={rowForms.map((value) => ({ value, label: give.rowsAs[value] }))}
          onChange={(rows) => say({ rows })}
        />
      )}
      {timed.includes(draft.what) && <Since key={draft.id} open={open} />}
      {draft.what === "stock" && <LeaveOut draft={draft} say={say} />}
    </section>
  );
}

/** Everything, or what changed since this profile was used last, or since a day. */
function Since({ open: { draft, since } }: { readonly open: OpenDraft }) {
  const { give } = useMessages();
  const services = useServices();
  const last = useLast(draft);
  const [isDay, setDay] = useState(since !== null && since !== last?.at);
  const [day, setText] = useState("");
  const pick = (which: "all" | "last" | "day") => {
    setDay(which === "day");
    giveDraft.setSince(
      services,
      which === "last" ? (last?.at ?? null) : which === "day" ? beforeDay(day) : null,
    );
  };
  const type = (text: string) => {
    setText(text);
    giveDraft.setSince(services, beforeDay(text));
  };
  return (
    <>
      <Select
        label={give.since}
        value={isDay ? "day" : since === null ? "all" : "last"}
        options={[
          { value: "all", label: give.sinceAs.all },
          ...(last ? [{ value: "last" as const, label: give.sinceAs.last(last.text) }] : []),
          { value: "day", label: give.sinceAs.day },
        ]}
        onChange={pick}
      />
      {isDay && (
        <Field
          label={give.sinceDay}
          value={day}
          onChange={type}
          placeholder="21/11/2026"
          problem={day !== "" && beforeDay(day) === null ? give.sinceWrong : undefined}
        />
      )}
    </>
  );
}

/** The last millisecond before a day as people type it; null when it is none. */
function beforeDay(text: string): number | null {
  const day = expiryTyped(text, new Date().toISOString().slice(0, 10));
  if (day?.length !== 10) return null;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, date).getTime() - 1;
}

function LeaveOut({
  draft,
  say,
}: {
  readonly draft: ExportProfile;
  readonly say: (change: Partial<ExportProfile>) => void;
}) {
  const { give } = useMessages();
  return (
    <fieldset className="give-leave-out">
      <legend className="field-label">{give.leaveOut}</legend>
      {leftOutKinds.map((kind) => (
        <label key={kind} className="give-tick">
          <input
            type="checkbox"
            checked={draft.leaveOut.includes(kind)}
            onChange={({ target }) =>
              say({
                leaveOut: leftOutKinds.filter((one) =>
                  one === kind ? target.checked : draft.leaveOut.includes(one),
                ),
              })
            }
          />
          {give.leftOutAs[kind]}
        </label>
      ))}
    </fieldset>
  );
}
