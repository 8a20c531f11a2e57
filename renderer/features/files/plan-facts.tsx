import type { PlanSummary, ReadAs } from "../../../shared/contracts/file-records.ts";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { lookAtColumns } from "./columns-flow.ts";

/** So many places are named; the rest are counted. */
const named = 4;

/** What the file does beside its rows: packs, places made, places counted twice, and how it was read. */
export function PlanFacts({ plan, read }: { readonly plan: PlanSummary; readonly read: ReadAs }) {
  const { columns, files, frame, shape, joining } = useMessages();
  const words = files.plan;
  const format = useFormat();
  const { newPlaces, countedPlaces, newFields = [], delimiter } = plan;
  // A doubtful delimiter or quotation mark leaves odd rows, a doubtful header lacks columns; wrong letters leave nothing.
  const { isDoubtful } = read.reasons.encoding;
  const recipe = read.recipes.find(({ id }) => id === read.recipe);
  // What is said of single cells stands beside the plan.
  const { torn, spoilt, wide, narrow } = read.odd;
  const odd = torn + spoilt + wide + narrow;
  const list = (places: readonly string[]) =>
    [
      ...places.slice(0, named),
      ...(places.length > named ? [words.more(format.number(places.length - named))] : []),
    ].join(", ");
  const parted = words.delimiter[delimiter as keyof typeof words.delimiter] ?? delimiter;
  const isGoods = plan.what === "stock" || plan.what === "expected";
  const amount = isGoods ? plan.packs : bookedRows(plan);
  return (
    <dl className="panel plan-facts" aria-label={words.aside}>
      <div>
        <dt>{words.what[plan.what]}</dt>
        <dd>
          {isGoods
            ? `${format.number(amount)} ${format.plural(amount, frame.packs1, frame.packsN)}`
            : shape.rows(format.number(amount))}
          {plan.pieces > 0 &&
            ` + ${format.number(plan.pieces)} ${format.plural(plan.pieces, frame.pieces1, frame.piecesN)}`}
        </dd>
      </div>
      {newPlaces.length > 0 && (
        <div>
          <dt>{words.newPlaces(newPlaces.length, format.number(newPlaces.length))}</dt>
          <dd>{list(newPlaces)}</dd>
        </div>
      )}
      {newFields.length > 0 && (
        <div>
          <dt>{words.newFields(newFields.length, format.number(newFields.length))}</dt>
          <dd>{list(newFields)}</dd>
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
      <div className="plan-read">
        <dt>{words.readAs}</dt>
        <dd>
          {shape.encodings[read.shape.encoding]}, {parted}
          {isDoubtful && ` · ${shape.doubtful}`}
          {read.join &&
            ` · ${joining.joined(read.join.other.name, format.number(read.join.matched), format.number(read.join.rows))}`}
          {recipe && ` · ${columns.byRecipe(recipe.name)}`}
          {odd > 0 && ` · ${shape.worth(format.number(odd))}`}
        </dd>
        <dd className="plan-shape">
          <Button shortcut="F2" onPress={lookAtColumns}>
            {columns.change}
          </Button>
        </dd>
      </div>
    </dl>
  );
}
