import type { PlanSummary } from "../../../shared/contracts/engine-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";

/** So many places are named; the rest are counted. */
const named = 6;

/** What the file does beside its rows: places made, places counted twice, and how it was read. */
export function PlanAside({ plan }: { readonly plan: PlanSummary }) {
  const words = useMessages().files.plan;
  const format = useFormat();
  const { newPlaces, countedPlaces, delimiter } = plan;
  const list = (places: readonly string[]) =>
    [
      ...places.slice(0, named),
      ...(places.length > named ? [words.more(format.number(places.length - named))] : []),
    ].join(", ");
  const parted = words.delimiter[delimiter as keyof typeof words.delimiter] ?? delimiter;
  return (
    <section className="panel plan-aside" aria-labelledby="plan-aside">
      <h2 id="plan-aside">{words.aside}</h2>
      <dl className="plan-facts">
        <div>
          <dt>{words.what[plan.what]}</dt>
          <dd>
            {plan.what === "stock" ? (
              <>
                <b>{format.number(plan.packs)}</b> {words.packs.toLocaleLowerCase()}
              </>
            ) : (
              <b>{format.number(plan.accepted)}</b>
            )}
          </dd>
        </div>
        {newPlaces.length > 0 && (
          <div>
            <dt>{words.newPlaces(newPlaces.length, format.number(newPlaces.length))}</dt>
            <dd>{list(newPlaces)}</dd>
          </div>
        )}
        {countedPlaces.length > 0 && (
          <div className="plan-counted t-twice">
            <dt>
              <Icon name="twice" />
              {words.counted(countedPlaces.length, format.number(countedPlaces.length))}
            </dt>
            <dd>
              {list(countedPlaces)}
              <p className="sub">{words.countedWhat}</p>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.readAs}</dt>
          <dd>
            {plan.encoding.toUpperCase()}, {parted}
          </dd>
        </div>
      </dl>
    </section>
  );
}
