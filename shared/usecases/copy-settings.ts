import type { Settings } from "../contracts/frame-records.ts";
import type { Horizon } from "../domain/codes/expiry.ts";
import { gaps } from "../domain/customers/to-complete.ts";
import { exportProfilesIn } from "../domain/export/export-profile.ts";
import { recipesIn } from "../domain/import/recipe.ts";
import type { Station, StationFile } from "./station.ts";

const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(value as string);
const isUpTo = (most: number) => (value: unknown) => typeof value === "number" && value >= 0 && value <= most;

const isText = (most: number) => (value: unknown) => typeof value === "string" && value.length <= most;

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
  address: isText(200),
  phone: isText(50),
  shortDated: isHorizon,
};

/** What was taught at the station of a copy is here too; a PC that starts again takes what was set as well. */
export async function goOnWithSettings(
  station: Station,
  text: string | undefined,
  startsAgain: boolean,
): Promise<void> {
  const settings = settingsTaken(text, station.file, startsAgain);
  if (settings) await station.change(settings);
}

/**
 * What a station takes from the settings file of a copy: all that fits where it starts again from it; and always the recipes
 * and export profiles it has not, since what a person taught once is kept. Undefined for nothing.
 */
function settingsTaken(
  text: string | undefined,
  ours: Pick<StationFile, "settings" | "recipes" | "exportProfiles">,
  startsAgain: boolean,
): Partial<StationFile> | undefined {
  const file = jsonIn(text);
  const settings = startsAgain ? settingsIn(file, ours.settings) : contactIn(file, ours.settings);
  const recipes = added(ours.recipes, recipesIn(file?.["recipes"]));
  const exportProfiles = added(ours.exportProfiles, exportProfilesIn(file?.["exportProfiles"]));
  if (!settings && !recipes && !exportProfiles) return undefined;
  return {
    ...(settings ? { settings } : {}),
    ...(recipes ? { recipes } : {}),
    ...(exportProfiles ? { exportProfiles } : {}),
  };
}

/** Ours and those of theirs that are not among them; undefined for no such. */
function added<T extends { readonly id: string }>(
  ours: readonly T[] = [],
  theirs: readonly T[],
): readonly T[] | undefined {
  const known = new Set(ours.map(({ id }) => id));
  const others = theirs.filter(({ id }) => !known.has(id));
  return others.length > 0 ? [...ours, ...others] : undefined;
}

type SettingsFile = { readonly [field: string]: unknown } | undefined;

function jsonIn(text: string | undefined): SettingsFile {
  try {
    const file: unknown = JSON.parse(text ?? "null");
    return typeof file === "object" && file !== null ? { ...file } : undefined;
  } catch {
    return undefined; // Not JSON: another program's file.
  }
}

/** How the pharmacy is reached, where nobody said it here. */
function contactIn(file: SettingsFile, ours: Settings): Settings | undefined {
  const { address, phone } = settingsIn(file, ours) ?? ours;
  const isNew = (said: string, known: string) => known === "" && said !== "";
  if (!isNew(address, ours.address) && !isNew(phone, ours.phone)) return undefined;
  return { ...ours, address: ours.address || address, phone: ours.phone || phone };
}

/** Our settings with what a copy's settings file says in their place; undefined when it says nothing readable. */
function settingsIn(file: SettingsFile, ours: Settings): Settings | undefined {
  const theirs = file?.["settings"];
  if (typeof theirs !== "object" || theirs === null) return undefined;
  const taken = Object.entries(theirs).filter(([name, value]) =>
    Object.hasOwn(fits, name) ? fits[name as keyof typeof fits](value) : false,
  );
  return { ...ours, ...Object.fromEntries(taken) };
}
