import type { ReactNode, Ref } from "react";
import { Keycap } from "./keycap.tsx";
import { ariaShortcut, shownShortcut } from "./shortcut-text.ts";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: "plain" | "primary" | "quiet" | "danger";
  readonly size?: "normal" | "big";
  readonly wide?: boolean;
  /** The key that does the same, such as `Ctrl+Enter`: shown as a keycap. */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** For a choice among several: whether it is the chosen one. */
  readonly pressed?: boolean;
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button: a verb with its object, and the key that presses it. */
export function Button({
  children,
  onPress,
  kind = "plain",
  size = "normal",
  wide,
  shortcut,
  disabled,
  pressed,
  label,
  autoFocus,
  ref,
}: ButtonProps) {
  const classes = ["button", `button-${kind}`, size === "big" ? "button-big" : "", wide ? "button-wide" : ""];
  return (
    <button
      type="button"
      ref={ref}
      className={classes.filter(Boolean).join(" ")}
      onClick={onPress}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      autoFocus={autoFocus}
    >
      {children}
      {shortcut && <Keycap>{shownShortcut(shortcut)}</Keycap>}
    </button>
  );
}
