import { interpretScan, type Reading, type ScanContext } from "../codes/scan.ts";
import { takeSymbology } from "../codes/symbology.ts";
import { formatInsz, isInsz } from "./insz.ts";

/** The number of a person that was scanned, as `85.07.30-033.28`; undefined when the reading is a pack's or anything else's. */
export function personInReading(reading: Reading, context: ScanContext): string | undefined {
  if (interpretScan(reading, context).kind !== "person") return undefined;
  for (const text of [reading.byPosition, reading.byCharacter]) {
    const { body } = takeSymbology(text);
    const numbers = [body, ...(body.match(/(?<!\d)(\d{11}|\d\d\.\d\d\.\d\d-\d{3}\.\d\d)(?!\d)/g) ?? [])];
    const number = numbers.find(isInsz);
    if (number !== undefined) return formatInsz(number);
  }
  return undefined;
}
