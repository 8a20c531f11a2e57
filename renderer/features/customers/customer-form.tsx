import { type RefObject, useEffect, useRef } from "react";
import { inSight } from "../../../shared/domain/customers/own-field.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { useOwnFields } from "../../services/use-own-fields.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { CustomerField } from "./customer-field.tsx";
import { FormDoubles } from "./form-doubles.tsx";
import { OwnFieldInput } from "./own-field-input.tsx";
import { recordGroups } from "./record-groups.ts";
import { SealedNote } from "./sealed-note.tsx";
import type { CustomerDesk, CustomerDraft } from "./use-customer-desk.ts";

/** A record being typed. Ctrl+Enter saves it, Esc leaves it; Enter goes from field to field. */
export function CustomerForm({
  desk,
  draft,
}: {
  readonly desk: CustomerDesk;
  readonly draft: CustomerDraft;
}) {
  const { customers, record } = useMessages();
  const { form } = customers;
  const own = useRef<HTMLElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useCommands({ "Ctrl+Enter": desk.save, Esc: desk.leave });
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (desk.needsName) first.current?.focus();
  }, [desk.needsName]);
  return (
    <section
      className="customer-form"
      ref={own}
      aria-label={draft.id ? form.change : form.add}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLSelectElement) focusNext(own);
      }}
    >
      <h2>{draft.id ? form.change : form.add}</h2>
      <SealedNote />
      {recordGroups.map((group) => (
        <fieldset className="customer-group" key={group.name}>
          <legend>{record.groups[group.name]}</legend>
          {group.rows.map((names) => (
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
        </fieldset>
      ))}
      <OwnGroup desk={desk} draft={draft} onEnter={() => focusNext(own)} />
      <div className="customer-foot">
        <FormDoubles desk={desk} draft={draft} />
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

interface OwnGroupProps {
  readonly desk: CustomerDesk;
  readonly draft: CustomerDraft;
  readonly onEnter: () => void;
}

/** The fields this pharmacy made, two in a row. */
function OwnGroup({ desk, draft, onEnter }: OwnGroupProps) {
  const { record } = useMessages();
  const fields = inSight(useOwnFields());
  if (fields.length === 0) return null;
  return (
    <fieldset className="customer-group customer-group-own">
      <legend>{record.groups.own}</legend>
      <div className="customer-row customer-row-2">
        {fields.map((field) => (
          <OwnFieldInput
            key={field.id}
            field={field}
            typed={draft.now.own[field.id] ?? ""}
            onType={(text) => desk.type(`own:${field.id}`, text)}
            onEnter={onEnter}
          />
        ))}
      </div>
    </fieldset>
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
  const fields = [...(form.current?.querySelectorAll<HTMLElement>("input, select, textarea") ?? [])];
  fields[fields.indexOf(document.activeElement as HTMLElement) + 1]?.focus();
}
