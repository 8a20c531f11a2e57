import type { Brand } from "../../base/types.ts";
import { type CustomerId, identifierPattern } from "../ledger/identity.ts";

/** The data key of one customer: 32 random bytes in base64. It lies in key files and nowhere else. */
export type DataKey = Brand<string, "DataKey">;

export type CustomerKeyMap = ReadonlyMap<CustomerId, DataKey>;

/** What a key file holds. */
export interface KeyFile {
  readonly keys: CustomerKeyMap;
  /** So many bytes of it count; behind them lies at most the rest of one line that was torn while it was written. */
  readonly length: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const lineFeed = 10;
/** Every line of one key has this many bytes. */
const lineLength = 85;

/** The key file whole: `{"format":1,"keys":{"<customer>":"<key>"}}`, one line, customers in order of their ids. */
export function writeKeyFile(keys: CustomerKeyMap): Uint8Array {
  // Neither an id nor a key holds anything that JSON would write otherwise: of many this takes a third of the time.
  const ordered = [...keys.keys()].sort().map((customer) => `"${customer}":"${keys.get(customer)}"`);
  return encoder.encode(`{"format":1,"keys":{${ordered.join(",")}}}\n`);
}

/** One more key, as the line that is appended to a key file. */
export const writeKeyLine = (customer: CustomerId, key: DataKey): Uint8Array =>
  encoder.encode(`${JSON.stringify({ customer, key })}\n`);

/**
 * The keys a file holds, in its first line and in lines appended one at a time; of a key that is there twice the first.
 * The last line may be torn: nobody was told that it was kept. Undefined when it is no key file of this format, or damaged
 * elsewhere; it is then never written over.
 */
export function readKeyFile(bytes: Uint8Array): KeyFile | undefined {
  let length = bytes.indexOf(lineFeed) + 1;
  const first = length === 0 ? undefined : wholeForm(jsonOf(bytes.subarray(0, length)));
  if (!first) return undefined;
  const keys = new Map(first);
  for (;;) {
    const line = bytes.subarray(length, length + lineLength);
    const said = line.length === lineLength ? oneKey(line) : undefined;
    if (!said) break;
    if (!keys.has(said.customer)) keys.set(said.customer, said.key);
    length += lineLength;
  }
  return bytes.length - length <= lineLength ? { keys, length } : undefined;
}

function wholeForm(held: unknown): readonly [CustomerId, DataKey][] | undefined {
  const { format, keys } = (held ?? {}) as { readonly format?: unknown; readonly keys?: unknown };
  if (format !== 1 || typeof keys !== "object" || keys === null) return undefined;
  const found = Object.entries(keys);
  const isSound = found.every(([id, key]) => identifierPattern.test(id) && isKey(key));
  return isSound ? (found as [CustomerId, DataKey][]) : undefined;
}

function oneKey(line: Uint8Array): { readonly customer: CustomerId; readonly key: DataKey } | undefined {
  const { customer, key } = (jsonOf(line) ?? {}) as { readonly customer?: unknown; readonly key?: unknown };
  if (typeof customer !== "string" || !identifierPattern.test(customer) || !isKey(key)) return undefined;
  return line[lineLength - 1] === lineFeed ? { customer: customer as CustomerId, key } : undefined;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined; // Not UTF-8, or not JSON.
  }
}

/** 32 bytes in base64. */
const isKey = (key: unknown): key is DataKey => typeof key === "string" && /^[A-Za-z0-9+/]{43}=$/.test(key);
