import { useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import type { Sticks } from "./stick-keeper.tsx";

type Row = Pick<Sticks["sticks"][number], "letter" | "alarms">;

/** What is wrong with a stick: how much of what, which files, since when, and what to do; also on paper. */
export function StickAlarms({ stick }: { readonly stick: Row }) {
  const { ownSticks } = useMessages();
  const [printings, setPrintings] = useState(0);
  const title = ownSticks.alarm.title(stick.letter);
  return (
    <Notice tone="unsafe" icon="unsafe" words={{ what: title }}>
      <Facts stick={stick} />
      <div className="row">
        <Button onPress={() => setPrintings(printings + 1)}>{ownSticks.print}</Button>
      </div>
      {printings > 0 && (
        <PrintSheet key={printings}>
          <h1>{title}</h1>
          <Facts stick={stick} />
        </PrintSheet>
      )}
    </Notice>
  );
}

function Facts({ stick: { alarms } }: { readonly stick: Row }) {
  const { ownSticks } = useMessages();
  const format = useFormat();
  const { alarm, kinds, kindNames, sum } = ownSticks;
  const since = Math.min(...alarms.map((one) => one.since));
  const counts = new Map<Row["alarms"][number]["kind"], number>();
  for (const { kind } of alarms) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <div className="stack stick-alarms">
      <p>
        <b>{[...counts].map(([kind, count]) => sum(kindNames[kind], format.number(count))).join(" · ")}</b>
      </p>
      {alarms.map(({ kind, file, now = "" }) => (
        <p key={`${kind} ${file}`} className="stick-alarm">
          {kinds[kind](file, now)}
        </p>
      ))}
      <p>{alarm.since(since === 0 ? "–" : format.when(since, Date.now()))}</p>
      <ol>
        {alarm.doNow.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
