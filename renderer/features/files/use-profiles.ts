import type { ExportWhat } from "../../../shared/domain/export/export-fields.ts";
import { type ExportProfile, usualProfile } from "../../../shared/domain/export/export-profile.ts";
import { useFormat } from "../../i18n/use-messages.tsx";
import { useFrame, useView } from "../../services/services.tsx";

/** The profile of something that is there without anybody making it, in the language of the screen. */
export function useUsual(what: ExportWhat): ExportProfile {
  const frame = useFrame();
  const language = frame?.settings.language ?? "nl";
  const isCompared = useView("exportProfiles", {})?.isCompared ?? false;
  return usualProfile(what, language, isCompared, frame?.ownFields);
}

/** The profile a draft began as. */
export function useBase(draft: ExportProfile): ExportProfile | undefined {
  const usual = useUsual(draft.what);
  const profiles = useView("exportProfiles", {})?.profiles;
  return draft.id === "" ? usual : profiles?.find(({ id }) => id === draft.id);
}

/** When a table was handed out last by a profile, as it is shown. */
export function useLast({
  id,
  what,
}: ExportProfile): { readonly at: number; readonly text: string } | undefined {
  const format = useFormat();
  const at = useView("exportProfiles", {})?.last[id === "" ? what : id];
  return at === undefined ? undefined : { at, text: format.when(at, Date.now()) };
}
