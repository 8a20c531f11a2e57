/** On or off, with its words beside it. */
export function Switch({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <button type="button" role="switch" className="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span className="switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
