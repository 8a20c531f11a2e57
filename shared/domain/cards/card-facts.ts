import { birthDateOfCard, dayOfCard } from "./card-dates.ts";
import { recordsOf, textOfRecord } from "./tlv.ts";

/** What a card says of its holder: texts, empty where it says nothing. It is shown; what is kept a person decides. */
export interface CardFacts {
  readonly name: string;
  readonly firstNames: string;
  /** `YYYY-MM-DD`, part of it, or the card's own words. */
  readonly birthDate: string;
  readonly sex: "M" | "F" | "";
  /** Eleven digits. */
  readonly insz: string;
  readonly nationality: string;
  readonly birthplace: string;
  readonly cardNumber: string;
  /** `YYYY-MM-DD`; empty for a card without an end. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** What the identity file says, and the digest it gives of the photo. */
export interface CardIdentity {
  readonly said: Omit<CardFacts, "street" | "postcode" | "town">;
  readonly photoDigest: Uint8Array;
}

const tags = {
  ...{ cardNumber: 1, validFrom: 3, validUntil: 4, insz: 6, name: 7, firstNames: 8 },
  ...{ nationality: 10, birthplace: 11, birthDate: 12, sex: 13, photoDigest: 17 },
} as const;

/** The identity file; undefined when it is none: it must name a person and hold eleven digits. */
export function identityOf(file: Uint8Array): CardIdentity | undefined {
  const records = recordsOf(file);
  const text = (name: keyof typeof tags) => textOfRecord(records?.get(tags[name]));
  const insz = text("insz").replace(/[ .-]/g, "");
  if (!records || !/^\d{11}$/.test(insz) || `${text("name")}${text("firstNames")}` === "") return undefined;
  return {
    said: {
      insz,
      name: text("name"),
      firstNames: text("firstNames"),
      birthDate: birthDateOfCard(text("birthDate")),
      sex: sexes[text("sex").toUpperCase()] ?? "",
      nationality: text("nationality"),
      birthplace: text("birthplace"),
      cardNumber: text("cardNumber"),
      validFrom: dayOfCard(text("validFrom")),
      validUntil: dayOfCard(text("validUntil")),
    },
    photoDigest: records.get(tags.photoDigest)?.slice() ?? new Uint8Array(),
  };
}

/** `V` is Dutch for a woman, `W` German. */
const sexes: Readonly<Record<string, "M" | "F">> = { M: "M", F: "F", V: "F", W: "F" };

/** The address file; undefined when it is none. Cards of people without an address here have an empty one. */
export function addressOf(file: Uint8Array): Pick<CardFacts, "street" | "postcode" | "town"> | undefined {
  const records = recordsOf(file);
  const text = (tag: number) => textOfRecord(records?.get(tag));
  return records && { street: text(1), postcode: text(2), town: text(3) };
}
