import { identifierPattern, type OperatorId, type SessionId } from "../domain/ledger/identity.ts";
import type { StationFile } from "./station.ts";

/** What of the settings belongs to the ledger of a moment: the place that is counted, and who counts. */
export type SettingsBefore = Pick<StationFile, "session" | "operator" | "copy">;

/**
 * The part of a settings file that goes back with the ledger; everything else a person set stays as it is now, above all the
 * keys: the customers' lock and the snapshots kept since open by those.
 */
export function settingsOfBefore(text: string): SettingsBefore {
  const said = jsonIn(text);
  return {
    session: idIn<SessionId>(said["session"]),
    operator: idIn<OperatorId>(said["operator"]),
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
