import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

/** After the practice room was left: the real packs that were scanned there, until somebody has read it. */
export function NotCounted({
  codes,
  onRead,
}: {
  readonly codes: readonly string[];
  readonly onRead: () => void;
}) {
  const { practice: words } = useMessages();
  if (codes.length === 0) return null;
  return (
    <section className="practice-left t-unknown" aria-label={words.notCounted.title} role="status">
      <Icon name="unknown" />
      <p className="grow">
        <b>{words.notCounted.title}.</b> {words.notCounted.said(codes.join(", "))}
      </p>
      <Button onPress={onRead}>{words.notCounted.understood}</Button>
    </section>
  );
}
