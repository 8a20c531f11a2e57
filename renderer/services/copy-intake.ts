import { type Result, success } from "../../shared/base/result.ts";
import type { CopySummary } from "../../shared/contracts/copy-records.ts";
import type { FoundCopy } from "../../shared/contracts/found-contract.ts";
import type { Failure } from "../../shared/errors.ts";
import { readChosen } from "./read-chosen.ts";
import type { Services } from "./services.tsx";

/** Copies that were found in one place, the newest first, and which one a person means. */
export interface Among {
  readonly place: string;
  readonly found: readonly FoundCopy[];
  /** The handle of the one that is meant. */
  readonly marked: string;
  /** Handles of those that could not be read or are damaged. */
  readonly damaged: readonly string[];
  /** The passphrase or the key on paper, as far as it is typed; in memory only, and let go with the rest. */
  readonly key: string;
}

/** What is in a copy, or why nobody can say. */
export type Outcome = Result<CopySummary, Failure>;

/** Lets a place be chosen and finds the copies in it, the newest marked; null when the person cancelled. */
export async function findCopies(
  { host }: Services,
  title: string,
): Promise<Result<Among | null, Failure<"file/not-readable" | "copy/none">>> {
  const chosen = await host["copy.find"]({ title });
  if (!chosen.ok) return chosen;
  if (!chosen.value) return success(null);
  const { place, found } = chosen.value;
  const marked = found[0]?.handle ?? "";
  return success({ place, found, marked, damaged: [], key: "" });
}

/** Reads the copy that is meant, whole, and has the engine look into it. */
export async function lookInto(
  { engine, host }: Services,
  { found, marked, key }: Among,
  told: { readonly read: (done: number, of: number) => void; readonly opening: () => void },
): Promise<Outcome> {
  const opened = await host["copy.open"]({ handle: marked });
  if (!opened.ok) return opened;
  const read = await readChosen({ host }, opened.value, told.read);
  if (!read.ok) return read;
  told.opening();
  const [file] = read.value;
  if (file && found.some(({ handle, kind }) => handle === marked && kind === "snapshot"))
    return await engine.inspectSnapshot({ file, key }, [file.bytes.buffer]);
  return await engine.inspectCopy(
    { files: [...read.value] },
    read.value.map(({ bytes }) => bytes.buffer),
  );
}

/** After these nothing but another copy helps. */
const lost: readonly string[] = ["copy/damaged", "copy/none", "file/not-readable"];

/** The choice after one could not be looked into: a damaged one is marked as such, and the next one is meant. */
export function afterRefusal(among: Among, { code }: Failure): Among {
  if (!lost.includes(code)) return among;
  const damaged = [...among.damaged, among.marked];
  const rest = among.found.filter(({ handle }) => !damaged.includes(handle));
  const at = among.found.findIndex(({ handle }) => handle === among.marked);
  const older = rest.find(({ handle }) => among.found.findIndex((one) => one.handle === handle) > at);
  return { ...among, damaged, marked: (older ?? rest[0])?.handle ?? among.marked };
}
