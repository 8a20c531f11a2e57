import { readFile } from "node:fs/promises";
import { errnoOf } from "./disk-errors.ts";

/** The id of this station, as its settings name it and its snapshots say it; empty before it was set up. */
export async function ownStation(settings: string): Promise<string> {
  try {
    const said = (JSON.parse(await readFile(settings, "utf8")) ?? {}) as { readonly station?: unknown };
    return typeof said.station === "string" ? said.station : "";
  } catch (error) {
    if (error instanceof SyntaxError) return ""; // Damaged: the engine says so.
    errnoOf(error);
    return "";
  }
}
