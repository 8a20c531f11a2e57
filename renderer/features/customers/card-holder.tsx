import { useEffect, useState } from "react";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { HeldCard } from "./use-card.ts";

/** The person on the card, for the one at the counter: photo, and what a record does not hold. */
export function CardHolder({ card }: { readonly card: HeldCard }) {
  const { cards } = useMessages();
  const format = useFormat();
  const { facts, reader, photo } = card;
  const { sex, nationality, birthplace, cardNumber, validUntil } = facts;
  const rows: readonly (readonly [string, string])[] = [
    [cards.sex, sex === "" ? "" : cards.sexes[sex]],
    [cards.nationality, nationality],
    [cards.birthplace, birthplace],
    [cards.number, printedNumber(cardNumber)],
    [cards.validUntil, validUntil === "" ? "" : format.expiry(validUntil)],
    [cards.reader, reader],
  ];
  return (
    <section className="panel card-holder" aria-label={cards.holder}>
      <Photo bytes={photo} />
      <p className="sub">{cards.photoNote}</p>
      <dl className="side-facts">
        {rows
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** As it is printed on the card: `592-0418873-21`. */
const printedNumber = (number: string) => number.replace(/^(\d{3})(\d{7})(\d\d)$/, "$1-$2-$3");

/** Drawn from memory and gone with this screen. */
function Photo({ bytes }: { readonly bytes: HeldCard["photo"] }) {
  const { cards } = useMessages();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!bytes) return setUrl(undefined);
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "image/jpeg" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url ? (
    <img className="card-photo" src={url} alt={cards.photo} />
  ) : (
    <div className="card-photo card-photo-none">
      <Icon name="card" />
    </div>
  );
}
