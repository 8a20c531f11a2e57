import { identifierPattern, type OperatorId, type SessionId } from "../domain/ledger/identity.ts";
import { snapshotKeysIn } from "../domain/snapshot/snapshot-keys.ts";
import type { StationFile } from "./station.ts";

/** What of the settings belongs to the ledger of a moment: the place that is counted, who counts, what copies are closed to. */
export type SettingsBefore = Pick<StationFile, "session" | "operator" | "snapshotKeys" | "copy">;

/** The part of a settings file that goes back with the ledger; everything else a person set stays as it is now. */
export function settingsOfBefore(text: string): SettingsBefore {
  const said = jsonIn(text);
  return {
    session: idIn<SessionId>(said["session"]),
    operator: idIn<OperatorId>(said["operator"]),
    snapshotKeys: snapshotKeysIn(said["snapshotKeys"]),
    // What was proven last holds more than is here now, or something else.
    copy: null,
  };
}

/** The settings a journal that took the place of another began with, and that they were taken over. */
export const settingsBefore = ({
  generation,
  settings,
}: {
  readonly generation: number;
  readonly settings: string;
}): SettingsBefore & Pick<StationFile, "generation"> => ({ ...settingsOfBefore(settings), generation });

function jsonIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === "object" && said !== null ? (said as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const idIn = <Id extends string>(said: unknown): Id | null =>
  typeof said === "string" && identifierPattern.test(said) ? (said as Id) : null;
