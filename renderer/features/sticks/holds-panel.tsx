import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";

/** What a copy holds and what it is for. */
export function HoldsPanel() {
  const { sticks } = useMessages();
  const { holds } = sticks;
  return (
    <section className="panel stack">
      <h2>{holds.title}</h2>
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
    </section>
  );
}
