import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";

/** Under the list: where the mark is, how far opening is, and the keys. */
export function CustomerFoot({
  index,
  total,
  onDoubles,
}: {
  readonly index: number;
  readonly total: number;
  readonly onDoubles: () => void;
}) {
  const { customers, doubles } = useMessages();
  const format = useFormat();
  const task = useView("tasks", {})?.find(({ what }) => what === "customers");
  return (
    <>
      {total > 0 && (
        <span>
          {customers.customer} <b>{format.number(index + 1)}</b> {customers.of} <b>{format.number(total)}</b>
        </span>
      )}
      {task && task.of > 0 && (
        <span role="status">{customers.opening(format.number(task.done), format.number(task.of))}</span>
      )}
      {total > 1 && (
        <Button kind="quiet" onPress={onDoubles} shortcut="F4">
          {doubles.all}
        </Button>
      )}
      <span className="foot-keys">
        <Keycap>↑</Keycap>
        <Keycap>↓</Keycap> {customers.browse}
        <Keycap>Enter</Keycap> {customers.open}
        <Keycap>Esc</Keycap> {customers.clear}
      </span>
    </>
  );
}
