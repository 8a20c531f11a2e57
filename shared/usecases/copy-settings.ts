import type { Settings } from "../contracts/frame-records.ts";
import type { Horizon } from "../domain/codes/expiry.ts";
import { gaps } from "../domain/customers/to-complete.ts";

const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(value as string);
const isUpTo = (most: number) => (value: unknown) => typeof value === "number" && value >= 0 && value <= most;

const isHorizon = (value: unknown) => {
  const { count, unit } = (value ?? {}) as Partial<Horizon>;
  return isUpTo(3650)(count) && Number.isInteger(count) && (unit === "days" || unit === "months");
};

/** What a station takes from the settings of a copy it starts from, field by field; the language was just chosen here, scanner and camera are this PC’s own. */
const fits: {
  readonly [F in Exclude<keyof Settings, "language" | "scanner" | "camera">]: (value: unknown) => boolean;
} = {
  theme: isOneOf("system", "light", "dark"),
  type: isOneOf("normal", "large"),
  volume: isUpTo(100),
  functionKeysNeedFn: (value) => typeof value === "boolean",
  country: isOneOf("BE", "DE", "ES", "FR", "IT", "LU", "NL"),
  twoCodes: (value) => typeof value === "boolean",
  lockAfter: (value) => isUpTo(240)(value) && Number.isInteger(value) && value !== 0,
  asked: (value) => Array.isArray(value) && value.every(isOneOf(...gaps)),
  shortDated: isHorizon,
};

/** Our settings with what a copy's settings file says in their place; undefined when it says nothing readable. */
export function settingsInCopy(text: string | undefined, ours: Settings): Settings | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text ?? "null");
  } catch {
    return undefined; // Not JSON: another program's file.
  }
  const theirs = (file as { readonly settings?: unknown } | null)?.settings;
  if (typeof theirs !== "object" || theirs === null) return undefined;
  const taken = Object.entries(theirs).filter(([name, value]) =>
    Object.hasOwn(fits, name) ? fits[name as keyof typeof fits](value) : false,
  );
  return { ...ours, ...Object.fromEntries(taken) };
}
