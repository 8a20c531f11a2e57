import { useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useServices } from "../../services/services.tsx";
import { useWritten } from "../../services/use-written.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { nameOf } from "./customer-text.ts";

/** Erases a customer for good, once a person has read what goes and what remains. */
export function EraseCustomer({ row: { id, customer } }: { readonly row: CustomerRow }) {
  const { lock, customers, failures } = useMessages();
  const { engine } = useServices();
  const { isBusy, failure, write } = useWritten();
  const [isAsked, setAsked] = useState(false);
  const { erase: words } = lock;
  if (!isAsked) return <Button onPress={() => setAsked(true)}>{words.begin}</Button>;
  return (
    <Notice tone="unsafe" icon="unsafe" words={{ what: words.what(nameOf(customer)), safe: words.gone }}>
      <p>{words.stays}</p>
      {failure && <p>{sayFailure(failures, failure).what}</p>}
      <div className="row">
        <Button autoFocus onPress={() => setAsked(false)}>
          {words.no}
        </Button>
        <Button
          busy={isBusy ? customers.form.busy : undefined}
          onPress={() => void write(engine.eraseCustomer({ id }))}
        >
          {words.yes}
        </Button>
      </div>
    </Notice>
  );
}
