import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";

/** What to know before the first pack; in a browser also what it cannot promise. */
export function KnowPanel({ persistent }: { readonly persistent: boolean }) {
  const { start } = useMessages();
  return (
    <>
      {!persistent && (
        <section className="panel start-door start-warn t-unknown">
          <h2>
            <Icon name="unsafe" />
            {start.browserTitle}
          </h2>
          <Points points={start.browser} />
        </section>
      )}
      <section className="panel start-door">
        <h2>{start.knowTitle}</h2>
        <Points points={start.know} />
      </section>
    </>
  );
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
