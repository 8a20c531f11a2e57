import type { Brand } from "../../base/types.ts";
import { type CustomerId, identifierPattern } from "../ledger/identity.ts";

/** The data key of one customer: 32 random bytes in base64. It lies in key files and nowhere else. */
export type DataKey = Brand<string, "DataKey">;

export type CustomerKeyMap = ReadonlyMap<CustomerId, DataKey>;

/** The key file: `{"format":1,"keys":{"<customer>":"<key>"}}`, one line, customers in order of their ids. */
export function writeKeyFile(keys: CustomerKeyMap): Uint8Array {
  const ordered = [...keys].sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ format: 1, keys: Object.fromEntries(ordered) })}\n`);
}

/** The keys a file holds; undefined when it is no key file of this format, which is then never written over. */
export function readKeyFile(bytes: Uint8Array): CustomerKeyMap | undefined {
  let held: unknown;
  try {
    held = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined; // Not UTF-8, or not JSON.
  }
  const { format, keys } = (held ?? {}) as { readonly format?: unknown; readonly keys?: unknown };
  if (format !== 1 || typeof keys !== "object" || keys === null) return undefined;
  const found = Object.entries(keys);
  const isSound = found.every(([id, key]) => identifierPattern.test(id) && isKey(key));
  return isSound ? new Map(found as [CustomerId, DataKey][]) : undefined;
}

/** 32 bytes in base64. */
const isKey = (key: unknown) => typeof key === "string" && /^[A-Za-z0-9+/]{43}=$/.test(key);
