import { frameFacts } from "../../../shared/domain/scanner/learn-scanner.ts";
import type { ScannerFact } from "../../../shared/domain/scanner/scanner-facts.ts";
import type { ScannerProfile } from "../../../shared/domain/scanner/scanner-profile.ts";

/** What a stored profile says, in the facts it was once learned as; its keyboard is said apart, as the PC's is not known. */
export function factsOfProfile(profile: ScannerProfile): readonly ScannerFact[] {
  const { ending } = profile;
  return [
    ...frameFacts(profile),
    ending === "silence"
      ? { code: "ending-none", verdict: "corrected" }
      : { code: "ending", verdict: "fine", ending },
  ];
}
