import { success } from "../../shared/base/result.ts";
import { packIndex } from "../../shared/contracts/journal-index.ts";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { failure } from "../../shared/errors.ts";
import type { Profile } from "../../shared/ports/profile.ts";

/** A profile in memory that keeps what it is told, can be opened again, and can be made to refuse. */
export class MemoryProfile implements Profile {
  journal = new Uint8Array(0);
  settings: string | null = null;
  keys: Uint8Array | null = null;
  freeBytes = 10_000_000_000;
  /** "fails": nothing is written. "short": half of it is, and main cuts it off again; told as a failure. */
  next: "works" | "fails" | "fails-but-kept" = "works";

  "journal.open": Profile["journal.open"] = async () => {
    const { records, skipped } = readPart(this.journal);
    const index = packIndex([{ part: 1, records }]);
    return success({
      persistent: true,
      ...index,
      cut: [],
      skipped: skipped.map((hole) => ({ part: 1, ...hole })),
    });
  };
  "journal.read": Profile["journal.read"] = async ({ offset, length }) =>
    success(this.journal.slice(offset, offset + length));
  "journal.append": Profile["journal.append"] = async ({ records }) => {
    if (this.next === "fails") return failure("journal/not-written", { reason: "told to" });
    const longer = new Uint8Array(this.journal.length + records.length);
    longer.set(this.journal);
    longer.set(records, this.journal.length);
    this.journal = longer;
    return this.next === "works"
      ? success({})
      : failure("journal/not-written", { reason: "told to, but kept" });
  };
  "settings.read": Profile["settings.read"] = async () => success(this.settings);
  "settings.write": Profile["settings.write"] = async ({ text }) => {
    this.settings = text;
    return success({});
  };
  "keys.read": Profile["keys.read"] = async () => success(this.keys);
  "keys.write": Profile["keys.write"] = async ({ bytes }) => {
    this.keys = bytes.slice();
    return success({});
  };
  "disk.state": Profile["disk.state"] = async () => ({
    freeBytes: this.freeBytes,
    level: this.freeBytes < 300_000_000 ? "stop" : "fine",
  });
}
