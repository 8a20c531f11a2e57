import { readCardFile, type Transmit, type Unread } from "./card-commands.ts";
import { addressOf, type CardFacts, identityOf } from "./card-facts.ts";
import { isSmallPicture } from "./photo.ts";

/** What a card said, and the digest it gives of its photo. */
export interface ReadCard {
  readonly facts: CardFacts;
  readonly photoDigest: Uint8Array;
}

/** Reads who somebody is and where they live: two short files, no code. Throws only what `transmit` throws. */
export async function readCard(transmit: Transmit): Promise<ReadCard | Unread> {
  const identityFile = await readCardFile(transmit, "identity");
  if (typeof identityFile === "string") return identityFile;
  const identity = identityOf(identityFile);
  if (!identity) return "damaged";
  const addressFile = await readCardFile(transmit, "address");
  if (addressFile === "damaged") return "damaged";
  // A card without an address file is one of somebody who has none here.
  const address = addressOf(addressFile === "other" ? new Uint8Array() : addressFile);
  if (!address) return "damaged";
  return { facts: { ...identity.said, ...address }, photoDigest: identity.photoDigest };
}

/** Digests of the kinds that cards use, by their length in bytes. */
export type Digest = (kind: "sha1" | "sha256" | "sha384" | "sha512", bytes: Uint8Array) => Uint8Array;

/**
 * Reads the photo. Undefined when it is no small picture, or not the one the identity file names: then it is another
 * person's, or torn.
 */
export async function readPhoto(
  transmit: Transmit,
  { photoDigest }: ReadCard,
  digest: Digest,
): Promise<Uint8Array | undefined> {
  const file = await readCardFile(transmit, "photo");
  if (typeof file === "string" || !isSmallPicture(file)) return undefined;
  const kind = { 20: "sha1", 32: "sha256", 48: "sha384", 64: "sha512" } as const;
  const named = kind[photoDigest.length as keyof typeof kind];
  if (!named) return undefined;
  const digests = digest(named, file);
  return digests.every((byte, at) => byte === photoDigest[at]) ? file : undefined;
}
