import * as v from "valibot";
import { About, Proof, readFacts } from "./facts.ts";

/** The parts of a snapshot that this version knows, by their names in the archive. */
export const partNames = {
  manifest: "manifest.json",
  sums: "SHA256SUMS",
  /** The lines of the stock, sorted, one a line of JSON. */
  stock: "stock.txt",
  /** What the ledger held: writer, first and last number, digest. */
  census: "census.txt",
  settings: "settings.json",
  recalls: "recalls.json",
  /** The pharmacy's key behind its passphrase, as it stands before the closed part too, where anybody can change it. */
  pharmacy: "pharmacy.age",
  keys: "customers.keys",
} as const;

/** The name of a part of the journal, from 1. */
export const journalName = (part: number): string => `journal-${String(part).padStart(6, "0")}.reshelf`;

/** A name that every file system takes and that leads nowhere: parts of later versions have such names too. */
const Name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}\.[a-z0-9]{1,12}$/));
const Part = v.object({ name: Name, ...Proof.entries });

/** What a snapshot holds: each part with size and SHA-256. Those of stock.txt and census.txt are what a trial has to come to. */
const Manifest = v.object({ ...About.entries, parts: v.pipe(v.array(Part), v.maxLength(10_000)) });
export type Manifest = v.InferOutput<typeof Manifest>;

/** The text of manifest.json, which a person can read. */
export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** What a manifest says; "newer" for one of a later format; undefined when it is none, or names a part twice. */
export function readManifest(text: string): Manifest | "newer" | undefined {
  const manifest = readFacts(Manifest, text);
  if (manifest === undefined || manifest === "newer") return manifest;
  return new Set(manifest.parts.map(({ name }) => name)).size === manifest.parts.length
    ? manifest
    : undefined;
}

/** The digests as `sha256sum -c` reads them. */
export const sumsText = (parts: readonly { readonly name: string; readonly sha256: string }[]): string =>
  parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
