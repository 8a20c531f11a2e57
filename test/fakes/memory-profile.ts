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
  isReadOnly = false;
  /** False for a profile as a browser has it: nothing is known of a journal at a start. */
  persistent = true;
  /**
   * "fails": nothing is written. "fails-but-kept": all of it is, and stays. "short": half of it is, and stays until the
   * next append or opening cuts it off, as main does. All three are told as a failure.
   */
  next: "works" | "fails" | "short" | "fails-but-kept" = "works";
  /** Snapshots of before, and the journal that took the place of another. */
  readonly befores = new Map<string, { readonly facts: string; readonly bytes: Uint8Array }>();
  anew: { readonly generation: number; readonly settings: string } | undefined;
  #draft = new Uint8Array(0);
  /** What of the journal was told to be written; a torn rest lies behind it. */
  #whole = 0;

  "journal.open": Profile["journal.open"] = async () => {
    const { records, skipped } = readPart(this.persistent ? this.journal : new Uint8Array(0));
    const torn = skipped.find(({ offset, bytes }) => offset + bytes === this.journal.length);
    this.journal = this.journal.slice(0, torn?.offset ?? this.journal.length);
    this.#whole = this.journal.length;
    const index = packIndex([{ part: 1, records }]);
    return success({
      persistent: this.persistent,
      records: index.records,
      writers: [...index.writers],
      stages: [...index.stages],
      ...(this.anew ? { anew: this.anew } : {}),
      cut: torn ? [{ part: 1, bytes: torn.bytes }] : [],
      skipped: skipped.filter((hole) => hole !== torn).map((hole) => ({ part: 1, ...hole })),
    });
  };
  "journal.read": Profile["journal.read"] = async ({ offset, length }) =>
    success(this.journal.slice(offset, offset + length));
  "journal.append": Profile["journal.append"] = async ({ records }) => {
    if (this.next === "fails") return failure("journal/not-written", { reason: "told to" });
    const whole = this.journal.subarray(0, this.#whole);
    const written = this.next === "short" ? records.subarray(0, records.length >> 1) : records;
    this.journal = new Uint8Array(whole.length + written.length);
    this.journal.set(whole);
    this.journal.set(written, whole.length);
    if (this.next === "short")
      return failure("journal/not-written", { reason: "told to, half of it is there" });
    this.#whole = this.journal.length;
    return this.next === "works"
      ? success({})
      : failure("journal/not-written", { reason: "told to, but kept" });
  };
  "before.all": Profile["before.all"] = async () =>
    [...this.befores].map(([name, { facts, bytes }]) => ({ name, facts, size: bytes.length }));
  "before.keep": Profile["before.keep"] = async ({ name, facts, bytes }) => {
    if (this.freeBytes - bytes.length < 300_000_000)
      return failure("ledger/disk-full", { freeBytes: this.freeBytes });
    this.befores.set(name, { facts, bytes: bytes.slice() });
    return success({});
  };
  "before.read": Profile["before.read"] = async ({ name }) => {
    const bytes = this.befores.get(name)?.bytes;
    return bytes ? success(bytes.slice()) : failure("journal/not-readable", { reason: "ENOENT" });
  };
  "before.remove": Profile["before.remove"] = async ({ names }) => {
    for (const name of names) this.befores.delete(name);
    return {};
  };
  /** A stick is not as it was left. */
  hasAlarm = false;
  "before.thin": Profile["before.thin"] = async ({ names }) => {
    if (this.hasAlarm) return { removed: 0 };
    for (const name of names) this.befores.delete(name);
    return { removed: names.length };
  };
  "journal.draft": Profile["journal.draft"] = async ({ part, bytes }) => {
    this.#draft = part === 1 ? bytes.slice() : Uint8Array.from([...this.#draft, ...bytes]);
    return success({});
  };
  "journal.renew": Profile["journal.renew"] = async ({ settings }) => {
    if (this.next !== "works") return failure("journal/not-written", { reason: "told to" });
    this.journal = this.#draft;
    this.#whole = this.journal.length;
    this.anew = { generation: (this.anew?.generation ?? 0) + 1, settings };
    return success({});
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
  /** Key files that were set aside. */
  readonly aside: Uint8Array[] = [];
  "keys.anew": Profile["keys.anew"] = async ({ bytes }) => {
    if (this.keys) this.aside.push(this.keys);
    this.keys = bytes.slice();
    return success({});
  };
  "keys.append": Profile["keys.append"] = async ({ at, bytes }) => {
    const before = this.keys ?? new Uint8Array(0);
    if (before.length < at) return failure("journal/not-written", { reason: "shorter" });
    this.keys = Uint8Array.from([...before.subarray(0, at), ...bytes]);
    return success({});
  };
  "disk.state": Profile["disk.state"] = async () => ({
    freeBytes: this.freeBytes,
    level: this.isReadOnly ? "read-only" : this.freeBytes < 300_000_000 ? "stop" : "fine",
  });
}
