/** A recall list in columns, row by row: canonical codes joined by spaces, and the lot as the list writes it. */
export interface RecallList {
  readonly codes: readonly string[];
  /** Empty: the whole product is recalled. */
  readonly lots: readonly string[];
}

/** Recall lists rest beside the reference lists; their ids tell them apart. */
export const recallIds = "recall:";

/** The id of a list: one of the same title takes its place. */
export const recallId = (title: string): string => `${recallIds}${title.toLowerCase()}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes a list rests as. */
export const encodeRecalls = (list: RecallList): Uint8Array =>
  encoder.encode(JSON.stringify({ format: 1, ...list }));

/** The list of such bytes; undefined when a newer version wrote them. */
export function decodeRecalls(bytes: Uint8Array): RecallList | undefined {
  const value = JSON.parse(decoder.decode(bytes)) as RecallList & { readonly format: number };
  return value.format === 1 ? value : undefined;
}
