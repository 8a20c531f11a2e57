import { expect } from "vitest";
import { foundIn } from "../makers/everything-written.ts";
import type { Reshelf } from "./reshelf.ts";

/** Hears all that a program says on its way, so that it can be searched. */
export function listening(program: Reshelf): () => string {
  let said = "";
  const { stdout, stderr } = program.app.process();
  for (const stream of [stdout, stderr])
    stream?.on("data", (bytes: Buffer) => {
      said += bytes.toString("latin1");
    });
  return () => said;
}

/**
 * None of what is secret stands in anything that was written or said, in no form; what is known to be written (`known`) is found by the
 * same search, so that it can fail.
 */
export function leavesNothing(
  folders: readonly string[],
  said: string,
  { secret, known }: { readonly secret: readonly string[]; readonly known: string },
): void {
  const found = foundIn(folders, said, [...secret, known]);
  expect(found.get(known), "the search finds what was written").toBeDefined();
  expect([...found].filter(([text]) => text !== known)).toEqual([]);
}
