import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";

/** So many places are named; the rest are counted. */
const named = 4;

/** What the file does beside its rows: packs, places made, places counted twice, and how it was read. */
export function PlanFacts({ plan }: { readonly plan: PlanSummary }) {
  const words = useMessages().files.plan;
  const format = useFormat();
  const { newPlaces, countedPlaces, delimiter } = plan;
  const list = (places: readonly string[]) =>
    [
      ...places.slice(0, named),
      ...(places.length > named ? [words.more(format.number(places.length - named))] : []),
    ].join(", ");
  const parted = words.delimiter[delimiter as keyof typeof words.delimiter] ?? delimiter;
  const amount = plan.what === "stock" ? plan.packs : plan.accepted;
  return (
    <dl className="panel plan-facts" aria-label={words.aside}>
      <div>
        <dt>{words.what[plan.what]}</dt>
        <dd>
          {format.number(amount)} {plan.what === "stock" ? words.packs : words.rows}
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
            {words.counted(countedPlaces.length, format.number(countedPlaces.length))}: {list(countedPlaces)}
          </dt>
          <dd>{words.countedWhat}</dd>
        </div>
      )}
      <div>
        <dt>{words.readAs}</dt>
        <dd>
          {plan.encoding.toUpperCase()}, {parted}
        </dd>
      </div>
    </dl>
  );
}
