import { interpretScan, type Reading } from "../../../shared/domain/codes/scan.ts";
import type { Label } from "./waiting.ts";

type Context = Parameters<typeof interpretScan>[1];

/** What can be read of a pack before the engine has answered; undefined when it may be the number of a person. */
export function labelOf(reading: Reading, context: Context): Label | undefined {
  const scan = interpretScan(reading, context);
  if (scan.kind === "person") return undefined;
  return { code: scan.code, lot: scan.lot ?? "", expiry: scan.expiry ?? "" };
}
