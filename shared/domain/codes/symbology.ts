/** A reading without its AIM symbology identifier. */
export interface Identified {
  readonly body: string;
  /** As it should be written: `]d2`. Absent when the scanner sends none. */
  readonly symbology?: string;
  /** True when its letter proves that CapsLock turned the case of the whole reading. */
  readonly isCaseTurned: boolean;
}

/** Takes the symbology identifier (ISO/IEC 15424) off a reading. Letters no symbology has are read as their other case. */
export function takeSymbology(text: string): Identified {
  const parts = /^\]([A-Za-z])([0-9A-Za-z])/.exec(text);
  if (!parts) return { body: text, isCaseTurned: false };
  const [prefix, letter = "", modifier = ""] = parts;
  const body = text.slice(prefix.length);
  const turned = turnCase(letter);
  // EAN-13 and DataBar share their letter; only a DataBar holds an element string.
  const isDataBar = letter === "E" && /^01\d{14}/.test(body);
  if (isDataBar || (!known.has(letter) && known.has(turned)))
    return { body: turnCase(body), symbology: `]${turned}${modifier}`, isCaseTurned: true };
  return { body, symbology: prefix, isCaseTurned: false };
}

/** True for the symbologies that hold GS1 element strings and nothing else. */
export function holdsElementString(symbology: string | undefined): boolean {
  return symbology !== undefined && /^\](C1|d2|d5|Q3|e[0-3]|J1)$/.test(symbology);
}

/** Upper case becomes lower and the other way round, in ASCII. */
export function turnCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

/** Code 39, Code 128, EAN/UPC, Codabar, Code 93, ITF, PDF417, MSI, QR, other, DataMatrix, DataBar, Aztec. */
const known = new Set("ACEFGILMQXdez");
