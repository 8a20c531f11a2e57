import { type Result, success } from "../../shared/base/result.ts";
import type { ExportMade } from "../../shared/contracts/export-records.ts";
import type { ExportReceipt } from "../../shared/domain/export/export-receipt.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import type { Services } from "./services.tsx";

/** A table that lies in its place, every cell compared with what was meant. */
export interface SavedExport {
  readonly export: string;
  readonly place: string;
  /** Under it the file can be read again, and files laid beside it; empty where a browser saved it. */
  readonly handle: string;
  readonly receipt: ExportReceipt;
}

/** The most that is read of a file at once. */
const range = 8_388_608;

/**
 * Writes a table to the place a person chooses, opens it again from there and has it compared, cell by cell. Null when the
 * person cancelled. A browser cannot open what it saved: there the bytes that went out are compared.
 */
export async function saveExport(
  { engine, host }: Services,
  made: ExportMade,
  title: string,
): Promise<Result<SavedExport | null, Failure>> {
  const { bytes } = made;
  const saved = await host["file.save"]({ suggestedName: made.name, title, bytes });
  if (!saved.ok || saved.value === null) return saved as Result<null, Failure>;
  const { name, place, sha256, handle = "" } = saved.value;
  const back = handle === "" ? success(bytes) : await readBack(host, handle, saved.value.size);
  if (!back.ok) return back;
  const verified = await engine.verifyExport(
    { export: made.export, name, sha256, readBack: handle !== "", bytes: back.value },
    [back.value.buffer],
  );
  if (verified.ok) return success({ export: made.export, place, handle, receipt: verified.value });
  // Stopped while it was compared: the file lies there, and nobody knows yet whether it is right.
  return verified.failure.code === "task/cancelled"
    ? failure("export/not-verified", { name, row: 0 })
    : verified;
}

async function readBack(
  host: Services["host"],
  handle: string,
  size: number,
): Promise<Result<Uint8Array, Failure<"file/not-readable">>> {
  const bytes = new Uint8Array(size);
  for (let offset = 0; offset < size; offset += range) {
    const part = await host["file.read"]({ handle, offset, length: range });
    if (!part.ok) return part;
    bytes.set(part.value, offset);
  }
  return success(bytes);
}

/** Lays the receipt of a table beside it, as a table or, where its name ends so, as a document to print. */
export async function saveReceipt({ engine, host }: Services, saved: SavedExport, ending: string) {
  const as = ending.endsWith(".pdf") ? "pdf" : "csv";
  const { bytes } = await engine.exportReceipt({ export: saved.export, as });
  return await host["file.saveBeside"]({ handle: saved.handle, ending, bytes });
}
