import "./to-complete.css";
import { type ReactNode, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import {
  type Asked,
  type Completing,
  type Gap,
  type GapFilter,
  gapFilters,
  gaps,
  isOwnGap,
} from "../../../shared/domain/customers/to-complete.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Table } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CounterSlip } from "./counter-slip.tsx";
import { useGapWords } from "./customer-text.ts";
import { useToCompleteColumns } from "./to-complete-columns.tsx";
import type { AskRoom } from "./use-ask-room.ts";
import { useConsent } from "./use-consent.ts";
import { useConsentNote } from "./use-consent-note.tsx";
import type { CustomerList } from "./use-customer-list.ts";

interface ToCompleteProps {
  readonly list: CustomerList;
  readonly asked: readonly Asked[];
  readonly filter: GapFilter;
  readonly ask: AskRoom;
  readonly onFilter: (filter: GapFilter) => void;
  readonly onOpen: () => void;
}

/** The customers to complete at their next visit: how many of the old list have come by, and what each still lacks. */
export function ToComplete({ list, asked, filter, ask, onFilter, onOpen }: ToCompleteProps) {
  const { complete, ask: words } = useMessages();
  const { window, row, index } = list;
  const { slip, print } = useSlip();
  const note = useConsentNote();
  const { give } = useConsent(row);
  useCommands({
    "Ctrl+P": row ? () => print(row) : undefined,
    "Ctrl+Enter": row ? () => ask.begin(row.id) : undefined,
  });

  return (
    <>
      {window?.completing && (
        <>
          <HowFar completing={window.completing} />
          <Filters {...{ asked, filter, onFilter }} counts={window.completing.counts} />
        </>
      )}
      <Table
        label={complete.list}
        columns={useToCompleteColumns(asked)}
        count={window?.total ?? 0}
        rowAt={list.rowAt}
        onWindow={list.see}
        marked={index}
        onMark={list.mark}
        onOpen={onOpen}
        foot={
          <Foot index={index} total={window?.total ?? 0}>
            {row && (
              <>
                <Button kind="quiet" shortcut="Ctrl+Enter" onPress={() => ask.begin(row.id)}>
                  {words.begin}
                </Button>
                <Button kind="quiet" shortcut="Ctrl+P" onPress={() => print(row)}>
                  {complete.slip}
                </Button>
                <Button kind="quiet" shortcut="Ctrl+Y" onPress={give}>
                  {row.customer.consent === "given" ? words.consent.takeBack : words.consent.give}
                </Button>
                <Button kind="quiet" onPress={() => note.print(row.customer)}>
                  {words.consent.note}
                </Button>
              </>
            )}
          </Foot>
        }
        empty={window ? complete.empty : ""}
      />
      {note.sheet}
      {slip && <CounterSlip key={slip.number} customer={slip.row.customer} asked={asked} />}
    </>
  );
}

/** A slip is printed once it is listed that it is. */
function useSlip() {
  const { engine } = useServices();
  const [slip, setSlip] = useState<{ readonly row: CustomerRow; readonly number: number }>();
  const print = (row: CustomerRow) =>
    void engine.customersPrinted({ how: "slip", customers: 1 }).then((listed) => {
      if (listed.ok) setSlip((before) => ({ row, number: (before?.number ?? 0) + 1 }));
    });
  return { slip, print };
}

function HowFar({ completing: { listed, cameBy } }: { readonly completing: Completing }) {
  const { complete } = useMessages();
  const format = useFormat();
  if (listed === 0) return <p className="quiet">{complete.none}</p>;
  return (
    <section className="panel to-complete-progress">
      <Progress
        label={complete.progress(format.number(cameBy), format.number(listed))}
        done={cameBy}
        of={listed}
        detail={format.percent(Math.floor((cameBy / listed) * 100))}
      />
    </section>
  );
}

interface FiltersProps extends Pick<ToCompleteProps, "asked" | "filter" | "onFilter"> {
  readonly counts: Completing["counts"];
}

/** What can be looked at alone, and how many that are. What is not asked for is not there. */
function Filters({ asked, filter, onFilter, counts }: FiltersProps) {
  const gapWords = useGapWords();
  const format = useFormat();
  const fixed = gapFilters.filter((one) => !gaps.includes(one as Gap) || asked.includes(one as Gap));
  const shown = [...fixed.slice(0, -1), ...asked.filter(isOwnGap), ...fixed.slice(-1)];
  return (
    <div className="row to-complete-filters">
      {shown.map((one) => (
        <Button key={one} pressed={one === filter} onPress={() => onFilter(one)}>
          {gapWords(one)} <b>{format.number(counts[one] ?? 0)}</b>
        </Button>
      ))}
    </div>
  );
}

interface FootProps {
  readonly index: number;
  readonly total: number;
  readonly children: ReactNode;
}

function Foot({ index, total, children }: FootProps) {
  const { complete, customers } = useMessages();
  const format = useFormat();
  return (
    <>
      {total > 0 && (
        <span>
          {customers.customer} <b>{format.number(index + 1)}</b> {customers.of} <b>{format.number(total)}</b>
        </span>
      )}
      <span className="foot-keys">
        <Keycap>Enter</Keycap> {complete.open}
        {children}
      </span>
    </>
  );
}
