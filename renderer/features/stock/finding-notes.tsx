import type { LineWindow, StockFinding, StockRow } from "../../../shared/contracts/stock-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice, type NoticeWords } from "../../ui/notice.tsx";
import { ApartChoice } from "./apart-choice.tsx";
import { byUrgency, findingLook } from "./finding-look.ts";
import { NameChoice } from "./name-choice.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { TwiceChoice } from "./twice-choice.tsx";
import type { LineDesk } from "./use-line-desk.ts";

/** What a person should look at on a line: each finding in words, and what to do about it. */
export function FindingNotes({
  window,
  row,
  desk,
  onDone,
}: {
  readonly window: LineWindow;
  readonly row: StockRow;
  readonly desk: LineDesk;
  readonly onDone: (changedTo?: number) => void;
}) {
  const { stock } = useMessages();
  const say = useFindingWords(window, row);
  const found = byUrgency.filter((finding) => row.findings.includes(finding));
  return found.map((finding) => (
    <Notice key={finding} {...findingLook[finding]} words={say(finding)}>
      {finding === "unnamed" && (
        <div className="line-choices">
          <Button onPress={() => desk.open("name")}>{stock.name.open}</Button>
        </div>
      )}
      {finding === "countedTwice" && <TwiceChoice desk={desk} entries={window.entries} />}
      {finding === "twoNames" && <NameChoice product={row.product} names={window.names} />}
      {finding === toPutAside(row) && <ApartChoice row={row} why={stock.findings[finding]} onDone={onDone} />}
      {finding === "placeTwice" && <PlaceChoice location={row.location} />}
    </Notice>
  ));
}

/** Why a line should be put aside, when it should and is not yet: a recall comes first. */
function toPutAside({ findings, recall }: StockRow): StockFinding | undefined {
  if (findings.includes("quarantined")) return undefined;
  if (recall && recall.how !== "open") return "recalled";
  return findings.includes("expired") ? "expired" : undefined;
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
      case "recalled": {
        const { what, similar, product, unknownLot, doNow } = explain.recalled;
        const { how, lots = [] } = row.recall ?? {};
        const listed = lots.join(", ");
        const why = { lot: "", similar: similar(listed), product, open: unknownLot(listed) }[how ?? "lot"];
        const isApart = row.findings.includes("quarantined") || how === "open";
        return { what, ...(why ? { safe: why } : {}), ...(isApart ? {} : { doNow: [doNow] }) };
      }
      case "expired":
        // Put aside already: what there is to do is said by the quarantine.
        return row.findings.includes("quarantined")
          ? { what: explain.expired.what }
          : { what: explain.expired.what, doNow: [explain.expired.doNow] };
      default:
        return { what: explain[finding].what, doNow: [explain[finding].doNow] };
    }
  };
}
