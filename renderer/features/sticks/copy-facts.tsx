import type { CopySummary } from "../../../shared/contracts/copy-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is in a copy, in words: whose, from when, how much, and how much of it is new here. */
export function CopyFacts({
  summary,
  isEmpty,
}: {
  readonly summary: CopySummary;
  readonly isEmpty: boolean;
}) {
  const { sticks } = useMessages();
  const facts = useFacts(summary, isEmpty);
  return (
    <section className="panel stack">
      <h2>{sticks.take.contents}</h2>
      <dl className="copy-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{isEmpty ? sticks.take.empty : sticks.take.merge}</p>
    </section>
  );
}

function useFacts(summary: CopySummary, isEmpty: boolean): readonly Fact[] {
  const { sticks } = useMessages();
  const format = useFormat();
  const { take } = sticks;
  const moment = (at: number) => `${format.date(at)} ${format.minute(at)}`;
  const names = (list: readonly string[]) => (list.length > 0 ? list.join(", ") : take.none);
  const listed = ({ title, products }: CopySummary["lists"][number]) =>
    take.list(title, format.number(products));
  const count = format.number(summary.customers);
  const inCopy = { locked: take.customersLocked(count), open: count, none: take.customersWithout(count) };
  const customers = summary.customers === 0 ? take.none : inCopy[summary.keys];
  const span = summary.entries > 0 ? `${moment(summary.from)} – ${moment(summary.to)}` : take.none;
  const facts: Fact[] = [
    { label: take.pharmacy, value: summary.pharmacy || take.none },
    { label: take.stations, value: names(summary.stations) },
    { label: take.people, value: names(summary.operators) },
    { label: take.span, value: span },
    { label: take.lines, value: format.number(summary.lines) },
    { label: take.packs, value: format.number(summary.packs) },
    { label: take.customers, value: customers },
    { label: take.lists, value: names(summary.lists.map(listed)) },
    { label: take.recalls, value: names(summary.recalls) },
    { label: take.entries, value: format.number(summary.entries) },
  ];
  if (!isEmpty)
    facts.push(
      { label: take.isNew, value: format.number(summary.isNew) },
      { label: take.known, value: format.number(summary.known) },
    );
  return facts;
}
