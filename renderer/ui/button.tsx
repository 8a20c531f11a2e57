import type { ReactNode, Ref } from "react";
import { Keycap } from "./keycap.tsx";
import { useShortcuts } from "./shortcut-text.ts";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: "plain" | "primary" | "quiet" | "danger";
  readonly size?: "normal" | "big";
  readonly wide?: boolean;
  /** The key that does the same, such as `Ctrl+Enter`: shown as a keycap. */
  readonly shortcut?: string | undefined;
  /** While it is being done: the word that says so, in the place of the button's own. It cannot be pressed again. */
  readonly busy?: string | undefined;
  readonly disabled?: boolean;
  /** For a choice among several: whether it is the chosen one. */
  readonly pressed?: boolean;
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button: a verb with its object, and the key that presses it. */
export function Button({ kind = "plain", size = "normal", wide, shortcut, busy, ...props }: ButtonProps) {
  const { aria } = useShortcuts();
  const classes = ["button", `button-${kind}`, size === "big" ? "button-big" : "", wide ? "button-wide" : ""];
  return (
    <button
      type="button"
      ref={props.ref}
      className={classes.filter(Boolean).join(" ")}
      onClick={busy === undefined ? props.onPress : undefined}
      disabled={props.disabled}
      // Not `disabled` while busy: the focus would be lost.
      aria-disabled={busy === undefined ? undefined : true}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-keyshortcuts={shortcut && aria(shortcut)}
      autoFocus={props.autoFocus}
    >
      {busy ?? props.children}
      {shortcut && busy === undefined && <Keycap>{shortcut}</Keycap>}
    </button>
  );
}
