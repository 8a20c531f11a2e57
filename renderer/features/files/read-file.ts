import { type Result, success } from "../../../shared/base/result.ts";
import type { SaidShape } from "../../../shared/domain/tables/shape.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";

/** A file a person chose, as the host hands it out. */
export interface Chosen {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
  /** Another file whose columns come behind its own, and by which columns, where a person said. */
  readonly also?: Chosen;
  readonly join?: JoinSaid;
  /** Of the other file: how a person said it is laid out. */
  readonly said?: SaidShape;
}

/** By which columns two files are one, and what becomes of rows that find nothing. */
export type JoinSaid = NonNullable<Parameters<Services["engine"]["planImport"]>[0]["join"]>;

/** A file is read so many bytes at a time: a stick is slow, and it can be stopped in between. */
const range = 4_194_304;

/** Lets a person choose files (one, where the system's own dialog asks); none when they changed their mind. */
export async function chooseFiles(
  { host }: Services,
  purpose: "table" | "catalogue",
  title: string,
): Promise<Result<readonly Chosen[], Failure>> {
  const chosen = await host["file.choose"]({ purpose, title });
  return chosen.ok ? success(chosen.value ?? []) : chosen;
}

/** The whole of a chosen file. `told` hears how far it is and answers false to stop, which gives nothing. */
export async function readFile(
  { host }: Services,
  { handle, size }: Chosen,
  told: (done: number) => boolean,
): Promise<Result<Uint8Array | undefined, Failure<"file/not-readable">>> {
  const bytes = new Uint8Array(size);
  for (let offset = 0; offset < size; offset += range) {
    if (!told(offset)) return success(undefined);
    const length = Math.min(range, size - offset);
    const part = await host["file.read"]({ handle, offset, length });
    if (!part.ok) return part;
    bytes.set(part.value.subarray(0, length), offset);
  }
  return success(bytes);
}
