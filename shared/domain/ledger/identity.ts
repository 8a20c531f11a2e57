import * as v from "valibot";
import type { Brand } from "../../base/types.ts";

/** Sixteen characters of Crockford's base 32 in lower case: 80 random bits, easy to read aloud. */
export const identifierPattern = /^[0-9a-hjkmnp-tv-z]{16}$/;

const identifier = <Name extends string>() =>
  v.pipe(
    v.string(),
    v.regex(identifierPattern),
    v.transform((text) => text as Brand<string, Name>),
  );

/** One start of the program on one station (or one batch, or one adoption). Random, so copies never collide. */
export const WriterId = identifier<"WriterId">();
export type WriterId = v.InferOutput<typeof WriterId>;

/** One installation of the program. */
export const StationId = identifier<"StationId">();
export type StationId = v.InferOutput<typeof StationId>;

/** A person who works with the program. */
export const OperatorId = identifier<"OperatorId">();
export type OperatorId = v.InferOutput<typeof OperatorId>;

/** A place in the pharmacy. */
export const LocationId = identifier<"LocationId">();
export type LocationId = v.InferOutput<typeof LocationId>;

/** Where packs lie of which nobody knows the place, in entries that have to name one. */
export const noLocation = "0000000000000000" as LocationId;

/** One count of one place. */
export const SessionId = identifier<"SessionId">();
export type SessionId = v.InferOutput<typeof SessionId>;

/** A customer; says nothing of the person. */
export const CustomerId = identifier<"CustomerId">();
export type CustomerId = v.InferOutput<typeof CustomerId>;

/** A field a pharmacy made for its customers. */
export const FieldId = identifier<"FieldId">();
export type FieldId = v.InferOutput<typeof FieldId>;

/** The entries of one import or one adoption, staged together and taking effect by one entry. */
export const BatchId = identifier<"BatchId">();
export type BatchId = v.InferOutput<typeof BatchId>;

/** Writer and number of an entry: `k3v…9t.12`. The id of the entry for ever. */
export const EntryId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-hjkmnp-tv-z]{16}\.[1-9][0-9]{0,9}$/),
  v.transform((text) => text as EntryId),
);
export type EntryId = Brand<string, "EntryId">;

/** The id of entry `number` of `writer`. */
export const entryId = (writer: WriterId, number: number) => `${writer}.${number}` as EntryId;

/** The writer half of an id. */
export const writerOf = (id: EntryId) => id.slice(0, 16) as WriterId;

/** The number half of an id. */
export const numberOf = (id: EntryId) => Number(id.slice(17));

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Spells ten random bytes as an identifier. */
export function identifierOf(random: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of random.subarray(0, 10)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/**
 * The quarantine of a place, and of a session: the same id at every station, and back again. Half of the alphabet is
 * exchanged for the other, so no two places share one.
 */
export const quarantineOf = <Id extends LocationId | SessionId>(id: Id): Id =>
  [...id].map((letter) => alphabet[alphabet.indexOf(letter) ^ 16]).join("") as Id;
