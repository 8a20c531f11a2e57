import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

/** The other way to begin: from a copy. */
export function CopyDoor({
  onChoose,
  disabled,
}: {
  readonly onChoose: () => void;
  readonly disabled: boolean;
}) {
  const { start } = useMessages();
  return (
    <section className="panel start-door">
      <h2>
        <Icon name="stick" />
        {start.copyTitle}
      </h2>
      <p>{start.copyText}</p>
      <Button size="big" wide shortcut="Ctrl+O" onPress={onChoose} disabled={disabled}>
        {start.copyGo}
      </Button>
    </section>
  );
}
