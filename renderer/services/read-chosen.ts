import { type Result, success } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import type { Services } from "./services.tsx";

/** A file the host gave a handle for. */
interface Chosen {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
}

/** A file of a copy, whole, with bytes of its own that can be given away. */
interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files are read in ranges of this size: the window takes each in within a millisecond or two, and a scan may come between. */
const range = 524_288;

/** Reads the files of a copy whole, one after another, and tells how far it is. */
export async function readChosen(
  { host }: Pick<Services, "host">,
  chosen: readonly Chosen[],
  told: (done: number, of: number) => void,
): Promise<Result<readonly ReadFile[], Failure<"file/not-readable">>> {
  const of = chosen.reduce((sum, { size }) => sum + size, 0);
  const files: ReadFile[] = [];
  let done = 0;
  for (const { handle, name, size } of chosen) {
    const bytes = new Uint8Array(size);
    for (let offset = 0; offset < size; offset += range) {
      told(done, of);
      const length = Math.min(range, size - offset);
      const read = await host["file.read"]({ handle, offset, length });
      if (!read.ok) return read;
      // A file that has become shorter since it was chosen would leave the rest as zeros.
      if (read.value.length !== length) return failure("file/not-readable", { name, reason: "changed" });
      bytes.set(read.value, offset);
      done += length;
    }
    files.push({ name, bytes });
  }
  told(done, of);
  return success(files);
}
