import { useRef } from "react";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { nameOf, shownField } from "./customer-text.ts";
import type { CardDesk } from "./use-card-desk.ts";
import { useFocusSoon } from "./use-focus-soon.ts";

/** Who the holder of a card may be already, under another spelling; F6 opens the first beside the card. */
export function CardDoubles({ desk: { doubles = [], choose } }: { readonly desk: CardDesk }) {
  const { doubles: words } = useMessages();
  const [first] = doubles;
  const button = useRef<HTMLButtonElement>(null);
  useFocusSoon(button, first !== undefined);
  useCommands({ F6: first ? () => choose(first.row) : undefined });
  if (!first) return null;
  return (
    <Notice tone="asked" icon="asked" words={{ what: words.title }}>
      <div className="card-choices">
        {doubles.map(({ row, why }) => (
          <Button
            key={row.id}
            onPress={() => choose(row)}
            {...(row.id === first.row.id ? { shortcut: "F6", ref: button } : {})}
          >
            {[nameOf(row.customer), shownField("birthDate", row.customer), words.why[why]]
              .filter(Boolean)
              .join(" · ")}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
