import { Keycap } from "../../ui/keycap.tsx";
import type { Answer, Arrow } from "./answers.ts";

const signs: Readonly<Record<Arrow, string>> = { left: "←", right: "→", down: "↓" };
const keys: Readonly<Record<Arrow, string>> = { left: "ArrowLeft", right: "ArrowRight", down: "ArrowDown" };

/** Answers as cards that lie where their arrows point; what tells them apart is marked. */
export function AnswerCards({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <div className="choices">
      {answers.map(({ arrow, label, value, isMono, detail, give }) => (
        <button key={arrow} type="button" className="choice" aria-keyshortcuts={keys[arrow]} onClick={give}>
          <Keycap>{signs[arrow]}</Keycap>
          <strong>
            {label}
            {value.before + value.differing + value.after !== "" && (
              <>
                {" "}
                <span className={isMono ? "mono" : ""}>
                  {value.before}
                  {value.differing && <mark>{value.differing}</mark>}
                  {value.after}
                </span>
              </>
            )}
          </strong>
          {detail && <span>{detail}</span>}
        </button>
      ))}
    </div>
  );
}

/** What may be said and need not be: a row of small buttons under the facts. */
export function Offers({ offers }: { readonly offers: readonly Answer[] }) {
  if (offers.length === 0) return null;
  return (
    <p className="offers">
      {offers.map(({ arrow, label, detail, give }) => (
        <button key={arrow} type="button" className="offer" aria-keyshortcuts={keys[arrow]} onClick={give}>
          <Keycap>{signs[arrow]}</Keycap>
          {label}
          {detail && <small>{detail}</small>}
        </button>
      ))}
    </p>
  );
}
