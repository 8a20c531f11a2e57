import { Keycap } from "../../ui/keycap.tsx";
import type { WorkingKey } from "./working-keys.ts";

/** Keys with what they do; those that can be pressed by hand are buttons. */
export function KeyPanel({
  label,
  keys,
  isLong,
}: {
  readonly label: string;
  readonly keys: readonly WorkingKey[];
  readonly isLong: boolean;
}) {
  return (
    <section
      className={isLong ? "panel all-keys" : "panel"}
      aria-label={label}
      // A panel that scrolls must be reachable by keyboard.
      tabIndex={isLong ? 0 : undefined}
    >
      {isLong && <h2>{label}</h2>}
      <div className={keys.some(({ cap }) => cap.length > 5) ? "keys keys-wide" : "keys"}>
        {keys.map((key) => (
          <KeyRow key={`${key.cap} ${key.does}`} working={key} />
        ))}
      </div>
    </section>
  );
}

function KeyRow({ working: { cap, does, press } }: { readonly working: WorkingKey }) {
  const content = (
    <>
      <span>
        <Keycap>{cap}</Keycap>
      </span>
      <span>{does}</span>
    </>
  );
  return press ? (
    <button type="button" className="key-button" onClick={press}>
      {content}
    </button>
  ) : (
    <p className="key-button">{content}</p>
  );
}
