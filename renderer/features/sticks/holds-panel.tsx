import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";

/** What a copy holds and what it is for; folded away for who makes them already. */
export function HoldsPanel({ isKnown }: { readonly isKnown: boolean }) {
  const { sticks } = useMessages();
  const { title } = sticks.holds;
  return isKnown ? (
    <details className="panel holds">
      <summary>{title}</summary>
      <div className="stack">
        <Holds />
      </div>
    </details>
  ) : (
    <section className="panel stack">
      <h2>{title}</h2>
      <Holds />
    </section>
  );
}

function Holds() {
  const { sticks } = useMessages();
  const { holds } = sticks;
  return (
    <>
      <ul className="stack">
        {holds.yes.map((fact) => (
          <li key={fact} className="held t-good">
            <Icon name="good" />
            {fact}
          </li>
        ))}
        <li className="held t-neutral">
          <Icon name="lock" />
          {holds.closed}
        </li>
      </ul>
      <h2>{holds.useTitle}</h2>
      <ul className="points">
        {holds.use.map((use) => (
          <li key={use}>{use}</li>
        ))}
      </ul>
    </>
  );
}
