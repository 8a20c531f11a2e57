import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { lockNow } from "./lock-now.ts";

/** Locks the customers, where there is a lock; the key for it is heard on other screens too. */
export function LockButton() {
  const { lock } = useMessages();
  const { engine } = useServices();
  const frame = useView("frame", {});
  if (frame?.customersLock !== "open") return null;
  return (
    <Button shortcut="Ctrl+L" onPress={() => void lockNow(engine)}>
      {lock.close}
    </Button>
  );
}
