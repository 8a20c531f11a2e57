import * as v from "valibot";

/** A length in bytes. */
const Size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A SHA-256 as 64 hexadecimal digits. */
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Bytes by their length and SHA-256. */
export const Proof = v.object({ size: Size, sha256: Sha256 });
export type Proof = v.InferOutput<typeof Proof>;

/** What a snapshot says of itself twice: in its header, for all to read, and in its manifest, which nobody can change. */
export const About = v.object({
  format: v.literal(1),
  /** The version of the program that made it. */
  version: v.pipe(v.string(), v.maxLength(60)),
  /** The station that made it, by its name and by its id. */
  station: v.pipe(v.string(), v.maxLength(200)),
  stationId: v.pipe(v.string(), v.maxLength(40)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  entries: Size,
});
export type About = v.InferOutput<typeof About>;

/** The facts alone, in their order, of something that says more. */
export const aboutOf = ({ format, version, station, stationId, created, entries }: About): About => ({
  ...{ format, version, station, stationId, created, entries },
});

/** Whether two say the same of a snapshot. */
export const isSameAbout = (one: About, other: About): boolean =>
  JSON.stringify(aboutOf(one)) === JSON.stringify(aboutOf(other));

/** A text of JSON as this schema has it: what it says, the format it is of when that is a later one, or nothing. */
export function readFacts<T extends v.GenericSchema>(
  schema: T,
  text: string,
): v.InferOutput<T> | "newer" | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined; // Not JSON: damaged.
  }
  const { format } = (said ?? {}) as { readonly format?: unknown };
  if (typeof format === "number" && format > 1) return "newer";
  const read = v.safeParse(schema, said);
  return read.success ? read.output : undefined;
}
