import { type ReactNode, useContext, useEffect, useId, useRef } from "react";
import { CommandDepth, useCommands } from "./use-commands.ts";

interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  /** For a list in it. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * A question before something is done. Esc closes it, focus returns to where it was. Never used while counting: a scan goes
 * on whatever stands on the screen.
 */
export function Dialog(props: DialogProps) {
  const depth = useContext(CommandDepth) + 1;
  return (
    <CommandDepth value={depth}>
      <OpenDialog {...props} />
    </CommandDepth>
  );
}

function OpenDialog({ label, onClose, isWide, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useCommands({ Esc: onClose });
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (!element?.open) element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={id}
      // A close asked for in another way than by Esc (a gesture, a screen reader).
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-body">
        <h2 id={id}>{label}</h2>
        {children}
      </div>
    </dialog>
  );
}
