import "./checks.css";
import { useEffect, useState } from "react";
import type { BeforeRow } from "../../../shared/contracts/before-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCopying } from "./copy-provider.tsx";
import { useSticks } from "./stick-keeper.tsx";

/** The moments this PC can go back to, the newest first; nothing while there are none. */
export function BeforePanel() {
  const { before: words } = useMessages();
  const format = useFormat();
  const { engine } = useServices();
  const { back } = useCopying();
  const { sticks } = useSticks();
  const hasAlarm = sticks?.sticks.some(({ alarms }) => alarms.length > 0) ?? false;
  const [rows, setRows] = useState<readonly BeforeRow[]>([]);
  useEffect(() => void engine.befores({}).then(setRows), [engine]);
  if (rows.length === 0) return null;
  return (
    <section className="panel stack befores" aria-labelledby="befores">
      <h2 id="befores">{words.title}</h2>
      <p className="quiet">
        {words.lead} {words.rule} {hasAlarm && <b>{words.ruleAlarm}</b>}
      </p>
      <ul>
        {rows.map((row) => {
          const when = format.when(row.at, Date.now());
          return (
            <li key={row.name} className="row row-split">
              <span className="grow">
                <b>{when}</b> {causeWords(words, row)}
                <Fate row={row} hasAlarm={hasAlarm} />
              </span>
              <Button
                label={`${words.go}: ${when}, ${causeWords(words, row)}`}
                onPress={() => void back.ask(row)}
              >
                {words.go}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What becomes of a moment that is older than those that stay by their age. */
function Fate({ row, hasAlarm }: { readonly row: BeforeRow; readonly hasAlarm: boolean }) {
  const { before: words } = useMessages();
  const format = useFormat();
  if (row.only > 0) return <span className="quiet">, {words.only(format.number(row.only))}</span>;
  return row.goesNext && !hasAlarm ? <span className="quiet">, {words.goesNext}</span> : null;
}

/** What came after a moment, as a person reads it. */
export const causeWords = (
  words: ReturnType<typeof useMessages>["before"],
  { cause, title }: Pick<BeforeRow, "cause" | "title">,
): string => (cause === "taken-in" ? words.takenIn(title) : words.wentBack(title));
