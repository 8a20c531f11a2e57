import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import type { Desk } from "./desk.ts";
import { type OutReason, outReasons, type Taking } from "./taking.ts";

/** Says, to be read from two metres, that packs are taken out, and why; every reason is a button. */
export function OutBand({ desk, taking }: { readonly desk: Desk; readonly taking: Taking }) {
  const { words } = desk;
  return (
    <section className="out-band" aria-label={words.out.title}>
      <p className="out-word" role="status">
        <Icon name="out" />
        <b>{words.out.title}</b>
        <span className="unseen">{reasonText(desk, taking)}</span>
      </p>
      <div className="out-reasons" role="group" aria-label={words.out.why}>
        {outReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            aria-pressed={reason === taking.reason}
            onClick={() => changeReason(desk, reason)}
          >
            {reason === taking.reason ? reasonText(desk, taking) : words.out.reasons[reason]}
          </button>
        ))}
        <Keycap>{words.out.space}</Keycap>
      </div>
      <button
        type="button"
        className="key-button"
        aria-keyshortcuts="Delete"
        onClick={() => toggleTaking(desk)}
      >
        <Keycap>Del</Keycap>
        {words.title}
      </button>
    </section>
  );
}

/** Why packs are taken out, and where they go. */
function reasonText({ words }: Desk, { reason, to }: Taking): string {
  return to ? words.out.to(to.name) : words.out.reasons[reason];
}

/** Begins to take packs out, as sold until another reason is chosen, or goes back to counting. */
export function toggleTaking({ taking, setTaking, go, frame }: Desk): void {
  if (taking) setTaking(null);
  else if (frame?.place) setTaking({ reason: "sold" });
  go({ kind: "scan" });
}

/** Takes packs out for another reason; where they are moved is asked first, and scans wait for the answer. */
export function changeReason({ setTaking, go }: Desk, reason: OutReason): void {
  setTaking({ reason });
  if (reason === "moved") go({ kind: "where" });
}
