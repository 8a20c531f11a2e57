import { useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { lockNow } from "./lock-now.ts";

interface LockButtonProps {
  readonly isAsking: boolean;
  readonly onAsk: () => void;
}

/** Locks the customers; where there is no lock, or one of before, the way to it stands in the same place. */
export function LockButton({ isAsking, onAsk }: LockButtonProps) {
  const { lock } = useMessages();
  const { engine } = useServices();
  const frame = useFrame();
  if (!frame || frame.customersLock === "locked") return null;
  const isOpen = frame.customersLock === "open";
  return (
    <>
      {isOpen && (
        <Button shortcut="Ctrl+L" onPress={() => void lockNow(engine)}>
          {lock.close}
        </Button>
      )}
      {(!isOpen || frame.lockIsOther) && !isAsking && (
        <Button onPress={onAsk}>{isOpen ? lock.move : lock.putOn}</Button>
      )}
    </>
  );
}
