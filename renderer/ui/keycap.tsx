/** A key as it is printed on the keyboard. It is not part of a control's name: `aria-keyshortcuts` says it. */
export function Keycap({ children }: { readonly children: string }) {
  return (
    <kbd className="keycap" aria-hidden="true">
      {children}
    </kbd>
  );
}
