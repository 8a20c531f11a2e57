import { useShortcuts } from "./shortcut-text.ts";

/**
 * Keys such as `F4` or `Ctrl+S` as they are printed on this station's keyboard. It is not part of a control's name:
 * `aria-keyshortcuts` says it.
 */
export function Keycap({ children }: { readonly children: string }) {
  const { shown } = useShortcuts();
  return (
    <kbd className="keycap" aria-hidden="true">
      {shown(children)}
    </kbd>
  );
}
