import { type RefObject, useEffect, useRef } from "react";
import type { CustomerField as Name } from "../../../shared/domain/customers/customer.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CustomerField } from "./customer-field.tsx";
import { FormDoubles } from "./form-doubles.tsx";
import { SealedNote } from "./sealed-note.tsx";
import type { CustomerDesk, CustomerDraft } from "./use-customer-desk.ts";

/** Fields that stand side by side. */
const rows: readonly (readonly Name[])[] = [
  ["name", "firstName"],
  ["birthDate", "insz"],
  ["street"],
  ["postcode", "town", "country"],
  ["phone", "email"],
  ["fund", "fundNumber"],
  ["note"],
];

/** A record being typed. Ctrl+Enter saves it, Esc leaves it; Enter goes from field to field. */
export function CustomerForm({
  desk,
  draft,
}: {
  readonly desk: CustomerDesk;
  readonly draft: CustomerDraft;
}) {
  const { customers } = useMessages();
  const { form } = customers;
  const own = useRef<HTMLElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useCommands({ "Ctrl+Enter": desk.save, Esc: desk.leave });
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (desk.needsName) first.current?.focus();
  }, [desk.needsName]);
  return (
    <section className="customer-form" ref={own} aria-label={draft.id ? form.change : form.add}>
      <h2>{draft.id ? form.change : form.add}</h2>
      <SealedNote />
      {rows.map((names) => (
        <div className={`customer-row customer-row-${names.length}`} key={names.join()}>
          {names.map((name) => (
            <CustomerField
              key={name}
              name={name}
              customer={draft.now}
              onType={(text) => desk.type(name, text)}
              onEnter={() => focusNext(own)}
              needsName={desk.needsName}
              {...(name === "name" ? { field: first } : {})}
            />
          ))}
        </div>
      ))}
      <FormDoubles desk={desk} draft={draft} />
      <div className="customer-foot">
        <NotSaved desk={desk} />
        <div className="row row-end">
          <Button onPress={desk.leave} shortcut="Esc">
            {form.leave}
          </Button>
          <Button
            kind="primary"
            onPress={desk.save}
            shortcut="Ctrl+Enter"
            busy={desk.isBusy ? form.busy : undefined}
          >
            {form.save}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Why it is not saved, when it is not; that a second Esc lets it go. */
function NotSaved({ desk: { failure, isLeaving } }: { readonly desk: CustomerDesk }) {
  const { customers, failures } = useMessages();
  if (failure) {
    const words = failure.code === "ledger/not-written" ? customers.notSaved : sayFailure(failures, failure);
    return <Notice tone="unsafe" icon="unsafe" words={words} />;
  }
  return isLeaving ? (
    <p className="customer-leaving" role="status">
      {customers.form.dropped}
    </p>
  ) : null;
}

/** Enter on the last field stays there: saving is asked for with Ctrl+Enter. */
function focusNext(form: RefObject<HTMLElement | null>): void {
  const fields = [...(form.current?.querySelectorAll<HTMLElement>("input, textarea") ?? [])];
  fields[fields.indexOf(document.activeElement as HTMLElement) + 1]?.focus();
}
