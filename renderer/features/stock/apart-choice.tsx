import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import { quarantineOf } from "../../../shared/domain/ledger/identity.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCall } from "./use-call.ts";

/** Packs that may not be dispensed and lie among the others: put into the quarantine of their place, the whole line. */
export function ApartChoice({
  row: { line, location },
  why,
  onDone,
}: {
  readonly row: StockRow;
  /** What is said in the ledger of the move. */
  readonly why: string;
  readonly onDone: (changedTo?: number) => void;
}) {
  const { engine } = useServices();
  const { stock, failures } = useMessages();
  const { failure, ask } = useCall();
  if (location === "") return null;
  const target = { what: "line" as const, line };
  const change = { place: quarantineOf(location) };
  const move = () =>
    ask(
      () => engine.move({ target, change, reason: why }),
      ({ line: to }) => onDone(to),
    );
  return (
    <div className="line-choices">
      <Button onPress={move}>{stock.toQuarantine}</Button>
      {failure && <p className="field-problem">{sayFailure(failures, failure).what}</p>}
    </div>
  );
}
