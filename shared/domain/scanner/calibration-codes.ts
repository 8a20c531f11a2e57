/** One of the three codes a scanner is taught with: a GS1 DataMatrix whose content is known. */
export interface CalibrationCode {
  readonly id: "one" | "two" | "three";
  /** Its element string under identifiers for internal use (91, 92), as no pack bears them; FNC1 between them as `\x1d`. */
  readonly text: string;
}

/**
 * The letters that move from keyboard to keyboard in both cases, every digit and every sign that a lot or a serial may
 * hold, and a separator in each: whatever a scanner is set to, these tell.
 */
export const calibrationCodes: readonly CalibrationCode[] = [
  { id: "one", text: "91aAqQzZwWyYmM-/.\x1d920123456789A" },
  { id: "two", text: "91!\"%&'()*+yYqB\x1d92zQwaM_2" },
  { id: "three", text: "91,:;<=>?_-mWaC\x1d92AqZyz3" },
];
