import type { LineWindow, StockFinding, StockRow } from "../../../shared/contracts/engine-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Notice, type NoticeWords } from "../../ui/notice.tsx";
import { byUrgency, findingLook } from "./finding-look.ts";
import { NameChoice } from "./name-choice.tsx";
import { NameForm } from "./name-form.tsx";
import { PlaceChoice } from "./place-choice.tsx";

/** What a person should look at on a line: each finding in words, and what to do about it. */
export function FindingNotes({ window, row }: { readonly window: LineWindow; readonly row: StockRow }) {
  const say = useFindingWords(window, row);
  const found = byUrgency.filter((finding) => row.findings.includes(finding));
  return found.map((finding) => (
    <Notice key={finding} {...findingLook[finding]} words={say(finding)}>
      {finding === "unnamed" && <NameForm code={row.product.code} />}
      {finding === "twoNames" && <NameChoice product={row.product} names={window.names} />}
      {finding === "placeTwice" && <PlaceChoice location={row.location} />}
    </Notice>
  ));
}

function useFindingWords(window: LineWindow, row: StockRow): (finding: StockFinding) => NoticeWords {
  const { stock } = useMessages();
  const format = useFormat();
  const { explain } = stock;
  const serial = window.entries.find(({ duplicate, struck }) => duplicate && !struck)?.facts["serial"];
  return (finding) => {
    switch (finding) {
      case "countedTwice": {
        const { what, doNow, plain } = explain.countedTwice;
        return { what, doNow: [serial ? doNow(String(serial), row.place) : plain] };
      }
      case "saidOther": {
        const { said } = window;
        const { what, plain, doNow } = explain.saidOther;
        return {
          what: said ? what(format.number(said.said), format.number(said.now)) : plain,
          doNow: [doNow],
        };
      }
      case "placeTwice":
        return { what: explain.placeTwice.what(row.place), doNow: [explain.placeTwice.doNow] };
      default:
        return { what: explain[finding].what, doNow: [explain[finding].doNow] };
    }
  };
}
