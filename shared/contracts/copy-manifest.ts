import * as v from "valibot";

/** The file that makes a folder a copy. It is written last: a copy without it was never finished. */
export const manifestName = "copy.json";

/** The part of a copy that holds what the journal itself still lacks: a number no part of a journal ever reaches. */
export const owedPartName = "journal-999999999.reshelf";

/** The recall lists of the station that made the copy. */
export const recallsName = "recalls.json";

const digest = {
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
};
const FileInCopy = v.object({
  name: v.pipe(v.string(), v.regex(/^(journal-\d{6,9}\.reshelf|settings\.json|customers\.age)$/)),
  ...digest,
});
const FileBeside = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,40}\.[a-z]{1,8}$/)),
  ...digest,
});

/** What copy.json says: which program and station made the copy, when, and every file in it with size and digest. */
export const CopyManifest = v.object({
  format: v.literal(1),
  version: v.string(),
  station: v.string(),
  created: v.pipe(v.string(), v.isoTimestamp()),
  /** How many entries the ledger held when the copy was asked for; the journal in it holds at least these. */
  entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  files: v.array(FileInCopy),
  /** What came later than the form: a version that does not know a file of these passes over it, and one before them all. */
  beside: v.optional(v.pipe(v.array(FileBeside), v.maxLength(20)), []),
});
export type CopyManifest = v.InferOutput<typeof CopyManifest>;
type Listed = CopyManifest["files"][number];

/** The files of a copy as copy.json lists them. */
export function listedFiles(files: readonly Listed[]): Pick<CopyManifest, "files" | "beside"> {
  const isBeside = ({ name }: Listed) => name === recallsName;
  return { files: files.filter((file) => !isBeside(file)), beside: files.filter(isBeside) };
}

/** Every file of a copy but copy.json itself. */
export const allFiles = ({ files, beside }: CopyManifest): readonly Listed[] => [...files, ...beside];

/** The text of copy.json, which a person can read and check with sha256sum. */
export function writeManifest(manifest: CopyManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What a copy.json says, or undefined when it is not one of this format. */
export function readManifest(text: string): CopyManifest | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CopyManifest), text);
  return read.success ? read.output : undefined;
}
