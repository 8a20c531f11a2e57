import "./done.css";
import { planBuckets } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Step } from "./import-state.ts";
import { bucketLook } from "./plan-columns.tsx";

interface DoneFactsProps {
  readonly state: Step<"done">;
  readonly onGo: (screen: "count" | "stock" | "history") => void;
}

/** What became of the rows of a file that was booked, where its packs lie, and what comes next. */
export function DoneFacts({ state, onGo }: DoneFactsProps) {
  return (
    <div className="done-facts">
      <Figures state={state} />
      {state.places && <Places state={state} />}
      <Next onGo={onGo} />
    </div>
  );
}

/** Every row of the file, by what became of it: the same sum as the plan. */
function Figures({ state: { plan } }: Pick<DoneFactsProps, "state">) {
  const { plan: words, done } = useMessages().files;
  const format = useFormat();
  const stays = new Set(["same", "ambiguous", "refused"]);
  return (
    <section className="panel" aria-labelledby="done-figures">
      <h2 id="done-figures">{done.figures}</h2>
      <table className="done-table">
        <tbody>
          {planBuckets
            .filter((bucket) => plan.buckets[bucket] > 0)
            .map((bucket) => (
              <tr key={bucket}>
                <th scope="row">
                  <span className={`done-bucket t-${bucketLook[bucket].tone}`}>
                    <Icon name={bucketLook[bucket].icon} />
                    {words.buckets[bucket]} {stays.has(bucket) && <span className="quiet">{done.out}</span>}
                  </span>
                </th>
                <td className="num">{format.number(plan.buckets[bucket])}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="num">{format.number(plan.rows)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Places({ state: { plan, places = [], placesMore = 0 } }: Pick<DoneFactsProps, "state">) {
  const { files, frame, shape } = useMessages();
  const format = useFormat();
  const packs = (count: number) =>
    `${format.number(count)} ${format.plural(count, frame.packs1, frame.packsN)}`;
  return (
    <section className="panel done-places" aria-labelledby="done-places" tabIndex={0}>
      <h2 id="done-places">{files.done.lies}</h2>
      <table className="done-table">
        <tbody>
          {places.map(({ name, rows, packs: count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num quiet">{shape.rows(format.number(rows))}</td>
              <td className="num">{packs(count)}</td>
            </tr>
          ))}
          {placesMore > 0 && (
            <tr>
              <th scope="row">{files.done.placesMore}</th>
              <td className="num">{format.number(placesMore)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{files.plan.what.stock}</th>
            <td className="num" colSpan={2}>
              {packs(plan.packs)}
              {plan.pieces > 0 &&
                ` + ${format.number(plan.pieces)} ${format.plural(plan.pieces, frame.pieces1, frame.piecesN)}`}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Next({ onGo }: Pick<DoneFactsProps, "onGo">) {
  const { done } = useMessages().files;
  const ways = [
    { to: "count", word: done.count, what: done.countWhat, key: "Ctrl+1" },
    { to: "stock", word: done.look, what: done.lookWhat, key: "Ctrl+2" },
    { to: "history", word: done.history, what: done.historyWhat, key: "Ctrl+6" },
  ] as const;
  return (
    <section className="panel" aria-labelledby="done-next">
      <h2 id="done-next">{done.nextTitle}</h2>
      <ul className="done-next">
        {ways.map(({ to, word, what, key }) => (
          <li key={to}>
            <Button shortcut={key} onPress={() => onGo(to)}>
              {word}
            </Button>
            <span className="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
