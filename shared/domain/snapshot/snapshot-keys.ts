import * as v from "valibot";

const PublicKey = v.pipe(v.string(), v.regex(/^age1[a-z0-9]{20,4000}$/));

/** The keys a station closes its snapshots to. None of them opens anything: the secret ones are behind the passphrase and on paper. */
const SnapshotKeys = v.object({
  pharmacy: PublicKey,
  paper: PublicKey,
  vendor: v.optional(PublicKey),
  /** The pharmacy's secret key behind its passphrase, as lines of text; it goes along in every snapshot. */
  locked: v.pipe(v.string(), v.startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"), v.maxLength(8192)),
});
export type SnapshotKeys = v.InferOutput<typeof SnapshotKeys>;

/** The keys of a settings file; undefined where there are none, or none that could be used. */
export function snapshotKeysIn(value: unknown): SnapshotKeys | undefined {
  const read = v.safeParse(SnapshotKeys, value);
  return read.success ? read.output : undefined;
}

/** The public keys a snapshot is closed to. */
export const closedTo = ({ pharmacy, paper, vendor }: SnapshotKeys): readonly string[] =>
  vendor === undefined ? [pharmacy, paper] : [pharmacy, paper, vendor];

/** A secret key as people copy it from paper: blanks and small letters do no harm. Undefined for anything else. */
export function secretKeyIn(typed: string): string | undefined {
  const key = typed.replace(/\s+/g, "").toUpperCase();
  return /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(key) ? key : undefined;
}
