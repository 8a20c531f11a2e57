import type { CardNow } from "../../../shared/contracts/card-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";

/** How it stands with the card reader: one quiet line, or a notice when a person has something to do. */
export function CardLine({ now }: { readonly now: CardNow | undefined }) {
  const { cards } = useMessages();
  if (!now) return null;
  switch (now.state) {
    case "off":
      return null;
    case "pulled":
    case "mute":
    case "damaged":
    case "busy":
      return <Notice tone="asked" icon="card" words={cards.troubles[now.state]} />;
    case "other":
    case "unplugged":
      return <Notice tone="neutral" icon="card" words={cards.troubles[now.state]} />;
    default:
      return (
        <p className="card-line" role="status">
          <Icon name="card" />
          {cards.quiet[now.state]}
        </p>
      );
  }
}
