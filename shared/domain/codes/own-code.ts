import { type Cnk, cnkWithCheckDigit } from "./national-code.ts";

/** The CNK from 0900000 to 0999999 are a pharmacy's own: six digits of them are free to choose, the seventh is the check. */
const first = 90_000;
const count = 10_000;

/** True for a CNK that a pharmacy gave itself. */
export const isOwnCode = (code: string): boolean => /^(CNK:)?09\d{5}$/.test(code);

/**
 * Every code a pharmacy may give itself, once. Each station begins at a place of its own, so that two that give codes
 * apart from each other seldom give the same one; when they do, the products stay apart and it is a finding.
 */
export function* ownCodes(station: string): Generator<Cnk> {
  const start = placeOf(station);
  for (let step = 0; step < count; step++)
    yield cnkWithCheckDigit(String(first + ((start + step) % count)).padStart(6, "0"));
}

/** Spreads station ids over the codes (FNV-1a). */
function placeOf(station: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < station.length; at++) hash = Math.imul(hash ^ station.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}
