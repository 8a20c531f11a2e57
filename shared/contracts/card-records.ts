import * as v from "valibot";
import { largestPhoto } from "../domain/cards/photo.ts";

const text = v.pipe(v.string(), v.maxLength(200));

/** How it stands with cards. */
const CardState = v.picklist([
  /** No one looks for cards, or this machine cannot. */
  "off",
  /** The card service is missing or stands still. */
  "no-service",
  "no-reader",
  /** There was a reader, and it is gone. */
  "unplugged",
  /** A reader, and no card in it. */
  "empty",
  "reading",
  "read",
  /** The card was taken out before it was read. */
  "pulled",
  /** There is a card and it does not answer. */
  "mute",
  /** A card that is no Belgian identity card. */
  "other",
  /** An identity card whose files make no sense. */
  "damaged",
  /** Another program holds the card. */
  "busy",
]);
export type CardState = v.InferOutput<typeof CardState>;

/** What a card says of its holder, see `CardFacts`. */
export const Facts = v.object({
  ...{ name: text, firstNames: text, birthDate: text, sex: v.picklist(["M", "F", ""]) },
  ...{ insz: v.pipe(v.string(), v.regex(/^\d{11}$/)), nationality: text, birthplace: text },
  ...{ cardNumber: text, validFrom: text, validUntil: text, street: text, postcode: text, town: text },
});

/** What there is to know of the readers and the card in one of them now. */
export const CardNow = v.object({
  state: CardState,
  /** The reader that is spoken of, or nothing. */
  reader: text,
  /** Rises with every card that is put in: what comes later of the same card bears the same. */
  visit: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the card says; null unless it is read. */
  facts: v.nullable(Facts),
  /** A small JPEG; it comes after the facts, or not at all. */
  photo: v.nullable(
    v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.length <= largestPhoto),
    ),
  ),
});
export type CardNow = v.InferOutput<typeof CardNow>;

/** What was said by the process that reads cards; undefined when it is anything else. */
export function cardNowOf(said: unknown): CardNow | undefined {
  const { success, output } = v.safeParse(CardNow, said);
  return success ? output : undefined;
}

/** No one looks for cards. */
export const noCards: CardNow = { state: "off", reader: "", visit: 0, facts: null, photo: null };
