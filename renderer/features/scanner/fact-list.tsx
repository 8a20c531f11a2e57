import type { ScannerFact } from "../../../shared/domain/scanner/scanner-facts.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import type { Tone } from "../../ui/tone.ts";
import { sayFact } from "./fact-words.ts";

/** Fine and put right by itself are both good news; what only the scanner can mend is something to do. */
const looks: Readonly<Record<ScannerFact["verdict"], { readonly tone: Tone; readonly icon: IconName }>> = {
  fine: { tone: "good", icon: "good" },
  corrected: { tone: "good", icon: "good" },
  lost: { tone: "unknown", icon: "unsafe" },
};

/** What there is to do first. */
const order: readonly ScannerFact["verdict"][] = ["lost", "corrected", "fine"];

/** What was learned of the scanner, in words: what has to be set on it stands first. */
export function FactList({ facts }: { readonly facts: readonly ScannerFact[] }) {
  const { scanner: words } = useMessages();
  const sorted = facts.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <ul className="scanner-facts">
      {sorted.map((fact) => {
        const { what, doNow } = sayFact(fact, words.facts);
        const { tone, icon } = looks[fact.verdict];
        return (
          <li key={fact.code} className={`t-${tone}`}>
            <Icon name={icon} />
            <p>
              <b>{what}</b>
              <br />
              {doNow}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
