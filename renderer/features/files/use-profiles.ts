import { type ExportProfile, usualProfile } from "../../../shared/domain/export/export-profile.ts";
import { useFormat } from "../../i18n/use-messages.tsx";
import { useView } from "../../services/services.tsx";

/** The profile a draft began as. */
export function useBase(draft: ExportProfile): ExportProfile | undefined {
  const language = useView("frame", {})?.settings.language;
  const profiles = useView("exportProfiles", {})?.profiles;
  if (draft.id !== "") return profiles?.find(({ id }) => id === draft.id);
  return language && usualProfile(draft.what, language);
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
