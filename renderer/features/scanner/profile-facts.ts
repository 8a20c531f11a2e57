import type { ScannerFact } from "../../../shared/domain/scanner/scanner-facts.ts";
import type { ScannerProfile } from "../../../shared/domain/scanner/scanner-profile.ts";

/** What a stored profile says, in the facts it was once learned as; its keyboard is said apart, as the PC's is not known. */
export function factsOfProfile({
  separator,
  symbology,
  prefix,
  suffix,
  ending,
}: ScannerProfile): readonly ScannerFact[] {
  const { form, text } = separator;
  return [
    form === "none"
      ? { code: "separator-lost", verdict: "lost" }
      : form === "text"
        ? { code: "separator-text", verdict: "corrected", text }
        : { code: "separator", verdict: "fine", form },
    ...(symbology ? [{ code: "symbology", verdict: "fine" } as const] : []),
    ...(prefix ? [{ code: "prefix", verdict: "corrected", text: prefix } as const] : []),
    ...(suffix ? [{ code: "suffix", verdict: "corrected", text: suffix } as const] : []),
    ending === "silence"
      ? { code: "ending-none", verdict: "corrected" }
      : { code: "ending", verdict: "fine", ending },
  ];
}
