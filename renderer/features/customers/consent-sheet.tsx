import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { consentNotes } from "../../i18n/consent-notes.ts";
import { useFrame } from "../../services/services.tsx";
import { PrintSheet } from "../../ui/print-sheet.tsx";
import "./papers.css";
import { nameOf } from "./customer-text.ts";
import { Letterhead } from "./letterhead.tsx";

/** The consent note, in the customer's language where that is one of ours, else in that of the screen. */
export function ConsentSheet({
  customer,
  screen,
}: {
  readonly customer: Customer;
  readonly screen: keyof typeof consentNotes;
}) {
  const language = isOurs(customer.language) ? customer.language : screen;
  const pharmacy = useFrame()?.pharmacy ?? "";
  const note = consentNotes[language](pharmacy);
  return (
    <PrintSheet>
      <article className="consent-note" lang={language} aria-label={note.title}>
        <Letterhead />
        <h1>{note.title}</h1>
        <p>{note.what}</p>
        {note.parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <p className="consent-choice">☐ {note.given}</p>
        <p className="consent-choice">☐ {note.refused}</p>
        <dl>
          <dt>{note.name}</dt>
          <dd>{nameOf(customer)}</dd>
          <dt>{note.day}</dt>
          <dd className="consent-line" />
          <dt>{note.signature}</dt>
          <dd className="consent-line" />
        </dl>
      </article>
    </PrintSheet>
  );
}

const isOurs = (language: string): language is keyof typeof consentNotes =>
  Object.hasOwn(consentNotes, language);
