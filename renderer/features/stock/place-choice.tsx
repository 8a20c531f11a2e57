import type { StockRow } from "../../../shared/contracts/stock-records.ts";
import type { SessionId } from "../../../shared/domain/ledger/identity.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { useServices, useView } from "../../services/services.tsx";
import { useCall } from "./use-call.ts";

/** A place that was counted twice: both counts are parts of it, or one of them stands. */
export function PlaceChoice({ location }: { readonly location: StockRow["location"] }) {
  const { engine } = useServices();
  const { stock, failures } = useMessages();
  const format = useFormat();
  const { failure, ask } = useCall();
  const place = useView("places", {})?.find(
    ({ id, quarantine }) => id === location || quarantine.id === location,
  );
  if (!place || place.sessions.length < 2) return null;
  const words = stock.explain.placeTwice;
  const settle = (stands: SessionId | null) =>
    ask(
      () => engine.settleSessions({ sessions: place.sessions.map(({ id }) => id), stands }),
      () => undefined,
    );
  return (
    <div className="line-choices">
      <button type="button" className="button" onClick={() => settle(null)}>
        {words.parts}
      </button>
      {place.sessions.map(({ id, operator, openedAt }) => (
        <button type="button" className="button" key={id} onClick={() => settle(id)}>
          {words.only(operator, format.when(openedAt, Date.now()))}
        </button>
      ))}
      {failure && <p className="field-problem">{sayFailure(failures, failure).what}</p>}
    </div>
  );
}
