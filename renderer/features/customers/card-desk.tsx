import "./cards.css";
import { useRef } from "react";
import type { CustomerRow } from "../../../shared/contracts/customer-records.ts";
import type { CustomerId } from "../../../shared/domain/ledger/identity.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { AskPanel } from "./ask-panel.tsx";
import { CardCompare } from "./card-compare.tsx";
import { CardDoubles } from "./card-doubles.tsx";
import { CardHolder } from "./card-holder.tsx";
import { nameOf, shownField } from "./customer-text.ts";
import { useAsked } from "./use-asked.ts";
import type { HeldCard } from "./use-card.ts";
import { type CardDesk as Desk, useCardDesk } from "./use-card-desk.ts";
import { useFocusSoon } from "./use-focus-soon.ts";

/** A card that was read, beside what is known of its holder. */
export function CardDesk({
  card,
  onDone,
  onLeave,
}: {
  readonly card: HeldCard;
  readonly onDone: (id: CustomerId) => void;
  readonly onLeave: () => void;
}) {
  const desk = useCardDesk(card, onDone);
  const { row, match } = desk;
  const asked = useAsked();
  const { cards } = useMessages();
  useCommands({ Esc: onLeave, "Ctrl+Enter": desk.done });
  return (
    <div className="card-desk">
      <div className="card-side">
        <CardHolder card={card} />
        <p className="card-read" role="status">
          <Icon name="good" /> {cards.read}. {cards.mayComeOut}
        </p>
      </div>
      <div className="card-work">
        {match && row === undefined && <WhoIsIt desk={desk} />}
        {row !== undefined && (
          <>
            <Head desk={desk} hasEnded={hasEnded(card.facts.validUntil)} />
            {row === null && <CardDoubles desk={desk} />}
            {row && row.others.length > 0 ? <TwoVersions /> : <CardCompare desk={desk} />}
          </>
        )}
        <NotSaved desk={desk} />
        <Foot desk={desk} onLeave={onLeave} />
        {row && row.others.length === 0 && <AskPanel row={row} asked={asked} call={0} />}
      </div>
    </div>
  );
}

/** Whose record it is, and how much differs. */
function Head({
  desk: { row, rows, match, card },
  hasEnded,
}: {
  readonly desk: Desk;
  readonly hasEnded: boolean;
}) {
  const { cards } = useMessages();
  const format = useFormat();
  const differing = rows.filter(({ isSame }) => !isSame).length;
  const locked = match?.locked ?? 0;
  return (
    <>
      <div className="row row-spread">
        <h2 className="customer-name">
          {row
            ? nameOf(row.customer)
            : cards.newCustomer([card.firstName, card.name].filter(Boolean).join(" "))}
        </h2>
        {row && differing > 0 && (
          <Tag tone="asked" icon="differs">
            {cards.differences(format.number(differing), differing)}
          </Tag>
        )}
        {row && differing === 0 && (
          <Tag tone="good" icon="good">
            {cards.allTheSame}
          </Tag>
        )}
        {hasEnded && (
          <Tag tone="expired" icon="expired">
            {cards.ended}
          </Tag>
        )}
      </div>
      {row === null && locked > 0 && (
        <Notice tone="neutral" icon="lock" words={{ what: cards.locked(format.number(locked), locked) }} />
      )}
    </>
  );
}

/** A card may have ended: its holder is the same, its address may not be. */
const hasEnded = (day: string) => day !== "" && new Date(`${day}T23:59:59`).getTime() < Date.now();

/** Several records may be meant: a person says which. */
function WhoIsIt({ desk: { match, choose } }: { readonly desk: Desk }) {
  const { cards } = useMessages();
  const isDouble = (match?.same.length ?? 0) > 1;
  const rows: readonly CustomerRow[] = isDouble ? (match?.same ?? []) : (match?.alike ?? []);
  const words = isDouble ? cards.doubles : cards.alike;
  return (
    <Notice tone="asked" icon="asked" words={{ what: words.what, doNow: [words.doNow] }}>
      <div className="card-choices">
        {rows.map((row) => (
          <Button key={row.id} onPress={() => choose(row)}>
            {[
              nameOf(row.customer),
              shownField("birthDate", row.customer),
              [row.customer.street, row.customer.town].filter(Boolean).join(", "),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Button>
        ))}
        {!isDouble && <Button onPress={() => choose(null)}>{cards.someoneNew}</Button>}
      </div>
    </Notice>
  );
}

/** Two people changed this customer at once: that is settled first, in the list. */
function TwoVersions() {
  const { customers } = useMessages();
  const { what, doNow } = customers.choice;
  return <Notice tone="asked" icon="asked" words={{ what, doNow: [doNow] }} />;
}

function Foot({ desk, onLeave }: { readonly desk: Desk; readonly onLeave: () => void }) {
  const { cards, customers } = useMessages();
  const format = useFormat();
  const first = useRef<HTMLButtonElement>(null);
  const { row, rows, doubles, isBusy } = desk;
  const taken = rows.filter(({ isTaken }) => isTaken).length;
  const isKnown = row !== undefined;
  const isLooking = row === null && doubles === undefined;
  // Who may be here already is answered first: Enter alone makes no second record.
  const isFirst = isKnown && !isLooking && (row !== null || doubles?.length === 0);
  useFocusSoon(first, isFirst);
  const isOnlyOpened = row && (taken === 0 || row.others.length > 0);
  return (
    <div className="row card-foot">
      {isKnown && (
        <Button
          kind="primary"
          size="big"
          ref={first}
          onPress={desk.done}
          shortcut="Ctrl+Enter"
          busy={isBusy || isLooking ? customers.form.busy : undefined}
        >
          {row === null ? cards.make : isOnlyOpened ? cards.open : cards.take(format.number(taken), taken)}
        </Button>
      )}
      <Button size="big" onPress={onLeave} shortcut="Esc">
        {cards.leave}
      </Button>
    </div>
  );
}

function NotSaved({ desk: { failure } }: { readonly desk: Desk }) {
  const { customers, failures } = useMessages();
  if (!failure) return null;
  const words = failure.code === "ledger/not-written" ? customers.notSaved : sayFailure(failures, failure);
  return <Notice tone="unsafe" icon="unsafe" words={words} />;
}
