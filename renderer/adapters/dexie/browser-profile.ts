import { success } from "../../../shared/base/result.ts";
import { nothingBefore } from "../../../shared/contracts/before-contract.ts";
import { failure } from "../../../shared/errors.ts";
import type { Profile } from "../../../shared/ports/profile.ts";
import { type Database, writeFailure } from "./database.ts";

/**
 * The profile of a browser: settings and keys lie in the database, and there is no journal beside it. `persistent: false`
 * says so, and the screens repeat it in words.
 */
export function browserProfile({ files }: Database): Profile {
  const read = async (name: string) => (await files.get(name))?.bytes ?? null;
  const write = async (name: string, bytes: Uint8Array) => {
    try {
      await files.put({ name, bytes });
      return success({});
    } catch (error) {
      const refused = writeFailure(error).failure;
      if (refused.code === "ledger/disk-full") return failure("ledger/disk-full", refused.facts);
      return failure("journal/not-written", refused.facts);
    }
  };
  return {
    "journal.open": async () =>
      success({
        persistent: false,
        writers: [],
        stages: [],
        records: new Uint32Array(0),
        cut: [],
        skipped: [],
      }),
    ...nothingBefore,
    "journal.read": async () => success(new Uint8Array(0)),
    "journal.append": async () => success({}),
    "settings.read": async () => {
      const bytes = await read("settings");
      return success(bytes ? new TextDecoder().decode(bytes) : null);
    },
    "settings.write": ({ text }) => write("settings", new TextEncoder().encode(text)),
    "keys.read": async () => success(await read("keys")),
    "keys.write": ({ bytes }) => write("keys", bytes),
    "keys.anew": async ({ bytes }) => {
      const before = await read("keys");
      if (before) await write(`keys-aside-${Date.now()}`, before);
      return await write("keys", bytes);
    },
    // A record is replaced whole in any case.
    "keys.append": async ({ at, bytes }) => {
      const before = (await read("keys")) ?? new Uint8Array(0);
      if (before.length < at) return failure("journal/not-written", { reason: "customers.keys" });
      return await write("keys", Uint8Array.from([...before.subarray(0, at), ...bytes]));
    },
    "disk.state": async () => {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      const freeBytes = quota - usage;
      return { freeBytes, level: freeBytes < 50_000_000 ? "stop" : freeBytes < 200_000_000 ? "low" : "fine" };
    },
  };
}
