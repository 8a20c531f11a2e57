import "./ask.css";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useConsentSaid } from "./use-consent.ts";
import { useConsentNote } from "./use-consent-note.tsx";

/** What stands of a customer's consent, since when and by whom, and the note to sign. */
export function ConsentLine({ row }: { readonly row: CustomerRow }) {
  const { ask, record, failures } = useMessages();
  const { consent: words } = ask;
  const format = useFormat();
  const said = useConsentSaid(row);
  const note = useConsentNote();
  const { consent, consentDate } = row.customer;
  const known: Readonly<Record<string, string>> = record.consents;
  const what = consent === "refused" && said?.wasGiven ? words.takenBack : (known[consent] ?? consent);
  const parts = [what || words.open, consentDate && format.expiry(consentDate), consent && said?.by];
  return (
    <section className="consent" aria-label={words.label}>
      <span>
        {words.label}: <b>{parts.filter(Boolean).join(" · ")}</b>
      </span>
      <Button kind="quiet" onPress={() => note.print(row.customer)}>
        {words.note}
      </Button>
      {note.failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, note.failure)} />}
      {note.sheet}
    </section>
  );
}
