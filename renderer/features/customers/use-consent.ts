import { useEffect, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import { useServices } from "../../services/services.tsx";
import { useWritten, type Writing } from "../../services/use-written.ts";
import { useCommands } from "../../ui/use-commands.ts";
import { type ConsentSaid, consentSaid } from "./consent-said.ts";

/** Gives consent, of today, or takes it back: by one key, and by the same. */
export function useConsent(
  row: CustomerRow | undefined,
): Omit<Writing, "write"> & { readonly give: () => void } {
  const { engine } = useServices();
  const { isBusy, failure, write } = useWritten();
  const give = () => {
    if (!row || isBusy) return;
    const consent = row.customer.consent === "given" ? "refused" : "given";
    void write(engine.answerCustomer({ customer: row.id, answers: { consent } }));
  };
  useCommands({ "Ctrl+Y": row && row.others.length === 0 ? give : undefined });
  return { isBusy, failure, give };
}

/** Whoever goes through a list is not waited for, in milliseconds. */
const pause = 250;

/** Who wrote consent down; undefined while nobody did, or nobody knows yet. */
export function useConsentSaid({ id, customer, changedAt }: CustomerRow): ConsentSaid | undefined {
  const { engine } = useServices();
  const [said, setSaid] = useState<{ readonly key: string; readonly what: ConsentSaid | undefined }>();
  const { consent, consentDate } = customer;
  const key = [id, changedAt, consent, consentDate].join();
  useEffect(() => {
    if (consent === "") return;
    let isOpen = true;
    const look = setTimeout(async () => {
      const versions = await engine.customerVersions({ customer: id });
      const own = versions.filter(({ of }) => of === id);
      if (isOpen) setSaid({ key, what: consentSaid(own, { consent, consentDate }) });
    }, pause);
    return () => {
      isOpen = false;
      clearTimeout(look);
    };
  }, [engine, id, consent, consentDate, key]);
  return said?.key === key ? said.what : undefined;
}
