import * as v from "valibot";
import type { RecallList } from "./recall-list.ts";

/** A recall list as it goes along in a copy: when and under which title it was loaded. */
export interface CarriedRecalls extends RecallList {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

const column = v.array(v.string());
const Carried = v.pipe(
  v.object({
    title: v.string(),
    loadedAt: v.number(),
    codes: column,
    lots: column,
  }),
  v.check(({ codes, lots }) => codes.length === lots.length),
);
const File = v.object({ format: v.literal(1), lists: v.array(Carried) });

/** The bytes of `recalls.json`, which a person can read. */
export const encodeCarried = (lists: readonly CarriedRecalls[]): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ format: 1, lists })}\n`);

/** The lists of such bytes; undefined when they are not of this form. */
export function decodeCarried(bytes: Uint8Array): readonly CarriedRecalls[] | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), File), new TextDecoder().decode(bytes));
  return read.success ? read.output.lists : undefined;
}
