import "./generations.css";
import { useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Tone } from "../../ui/tone.ts";
import { madeText } from "./made-text.ts";
import { type Sticks, useSticks } from "./stick-keeper.tsx";

type Generation = Sticks["sticks"][number]["generations"][number];

/** What lies on a stick of ours, generation by generation, as far as this PC knows it, and by which rule old ones go. */
export function GenerationsPanel() {
  const { ownSticks } = useMessages();
  const { sticks: all } = useSticks();
  const [chosen, setChosen] = useState("");
  const sticks = all?.sticks ?? [];
  const stick =
    sticks.find(({ letter }) => letter === chosen) ?? sticks.find(({ isHere }) => isHere) ?? sticks[0];
  if (!stick) return null;
  const words = ownSticks.generations;
  return (
    <section className="panel stack generations" aria-labelledby="generations">
      <header className="row row-split">
        <h2 id="generations">{words.on(stick.letter)}</h2>
        {sticks.length > 1 && (
          <div className="row" role="group" aria-label={words.which}>
            {sticks.map(({ letter }) => (
              <Button key={letter} pressed={letter === stick.letter} onPress={() => setChosen(letter)}>
                {ownSticks.stick(letter)}
              </Button>
            ))}
          </div>
        )}
      </header>
      {stick.generations.length === 0 ? <p>{words.none}</p> : <List rows={stick.generations} />}
      <p className="quiet">{ownSticks.rule}</p>
    </section>
  );
}

function List({ rows }: { readonly rows: readonly Generation[] }) {
  const { ownSticks } = useMessages();
  const words = ownSticks.generations;
  return (
    <section className="generations-list" aria-label={words.proof} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.station}</th>
            <th scope="col" className="num">
              {words.entries}
            </th>
            <th scope="col" className="num">
              {words.size}
            </th>
            <th scope="col">{words.mark}</th>
            <th scope="col">{words.proof}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is not known without a key says so by a dash. */
function Row({ row: { made, station, mark, entries, size, state } }: { readonly row: Generation }) {
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{madeText(made)}</th>
      <td>{station}</td>
      <td className="num">{entries === null ? "–" : format.number(entries)}</td>
      <td className="num">{size === null ? "–" : format.bytes(size)}</td>
      <td className="mono">{mark}</td>
      <td>
        <Proof state={state} />
      </td>
    </tr>
  );
}

function Proof({ state }: { readonly state: Generation["state"] }) {
  const { ownSticks } = useMessages();
  const { generations, kindNames } = ownSticks;
  const shown: readonly [Tone, IconName, string] =
    state === "proven"
      ? ["good", "good", generations.proven]
      : state === "unproven" || state === "elsewhere"
        ? ["neutral", "refused", generations[state]]
        : ["unsafe", "unsafe", kindNames[state]];
  const [tone, icon, words] = shown;
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
