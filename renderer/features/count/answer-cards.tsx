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
