import "./papers.css";
import { type ReactNode, useState } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useFrame, useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ownFile } from "./own-file.ts";
import { OwnFileSheet } from "./own-file-sheet.tsx";
import { useConsentNote } from "./use-consent-note.tsx";

/** What a customer may ask for on paper or as a file: all that is kept of them, and the consent note. */
export function PersonPapers({ row }: { readonly row: CustomerRow }) {
  const { papers, failures } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { sheet, told, print, save } = usePapers(row);
  const note = useConsentNote();
  const failure = told && "failure" in told ? told.failure : note.failure;
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{papers.begin}</Button>;
  return (
    <section className="papers stack" aria-label={papers.title}>
      <h3>{papers.title}</h3>
      <div className="row">
        <Button autoFocus onPress={() => note.print(row.customer)}>
          {papers.consent}
        </Button>
        <Button onPress={() => void print()}>{papers.print}</Button>
        <Button onPress={() => void save()}>{papers.save}</Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {papers.close}
        </Button>
      </div>
      {told && "place" in told && <p role="status">{papers.saved(told.place)}</p>}
      {failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, failure)} />}
      <p className="quiet">{papers.lead}</p>
      {sheet}
      {note.sheet}
    </section>
  );
}

type Told = { readonly place: string } | { readonly failure: Failure };

/** Nothing is printed before it is listed that it is; a file is listed once it lies in its place. */
function usePapers({ id, customer }: CustomerRow) {
  const { engine, host } = useServices();
  const { papers } = useMessages();
  const frame = useFrame();
  const [sheet, setSheet] = useState<ReactNode>();
  const [told, setTold] = useState<Told>();
  const pharmacy = frame?.pharmacy ?? "";
  const listed = async () => {
    const done = await engine.customersPrinted({ how: "file", customers: 1 });
    setTold(done.ok ? undefined : { failure: done.failure });
    return done.ok;
  };
  // A lock that closed meanwhile leaves nothing to hand out: half a file would be a lie.
  const versionsOf = async () => {
    const versions = await engine.customerVersions({ customer: id });
    if (versions.length > 0) return versions;
    setTold({ failure: { code: "customers/locked", facts: {} } });
    return undefined;
  };
  // Printed anew each time it is asked for.
  const key = () => String(performance.now());
  return {
    ...{ sheet, told },
    print: async () => {
      const versions = await versionsOf();
      if (versions && (await listed()))
        setSheet(<OwnFileSheet key={key()} {...{ pharmacy, id, customer, versions }} />);
    },
    save: async () => {
      const versions = await versionsOf();
      if (!versions) return;
      const bytes = ownFile(pharmacy, new Date(), versions, frame?.ownFields ?? []);
      const suggestedName = `${papers.name} ${customer.name} ${customer.firstName}`.trim();
      const saved = await host["file.save"]({
        suggestedName: `${suggestedName}.json`,
        title: papers.save,
        bytes,
      });
      if (!saved.ok) setTold({ failure: saved.failure });
      else if (saved.value && (await listed())) setTold({ place: saved.value.place });
    },
  };
}
