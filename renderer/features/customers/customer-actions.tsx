import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { fieldsToAsk } from "../../../shared/domain/customers/fields-to-ask.ts";
import type { Asked } from "../../../shared/domain/customers/to-complete.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { AskRoom } from "./use-ask-room.ts";
import { useConsent } from "./use-consent.ts";
import type { CustomerDesk } from "./use-customer-desk.ts";

interface ActionsProps {
  readonly row: CustomerRow;
  readonly asked: readonly Asked[];
  readonly desk: CustomerDesk;
  readonly ask: AskRoom;
}

/** What is done most with the marked customer, consent by one key among it; it stays in sight however much is known. */
export function CustomerActions({ row, asked, desk, ask }: ActionsProps) {
  const { customers, record, failures, ask: words } = useMessages();
  const { isBusy, failure, give } = useConsent(row);
  const isWhole = row.others.length === 0;
  const isMissing = isWhole && ask.id !== row.id && fieldsToAsk(row.customer, asked).length > 0;
  const begin = () => ask.begin(row.id);
  useCommands({ "Ctrl+Enter": isMissing ? begin : undefined });
  return (
    <div className="customer-foot customer-actions">
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <div className="row">
        {isMissing && (
          <Button kind="primary" onPress={begin} shortcut="Ctrl+Enter">
            {words.begin}
          </Button>
        )}
        <Button kind={isMissing ? "plain" : "primary"} onPress={() => desk.change(row)} shortcut="F2">
          {customers.change}
        </Button>
        {isWhole && (
          <Button onPress={() => desk.confirm(row)} shortcut="F6">
            {record.right}
          </Button>
        )}
        {isWhole && (
          <Button onPress={give} shortcut="Ctrl+Y" busy={isBusy ? customers.form.busy : undefined}>
            {row.customer.consent === "given" ? words.consent.takeBack : words.consent.give}
          </Button>
        )}
      </div>
    </div>
  );
}
