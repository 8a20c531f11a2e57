import { type Before, readBefore } from "../domain/snapshot/before.ts";
import type { Dependencies } from "./dependencies.ts";

/** A snapshot that is kept, and what is said of it. */
export interface KeptBefore {
  readonly name: string;
  readonly size: number;
  readonly before: Before;
}

/** The snapshots that are kept, the newest first. */
export async function keptBefores({
  profile,
}: Pick<Dependencies, "profile">): Promise<readonly KeptBefore[]> {
  const all = await profile["before.all"]({});
  return all
    .flatMap(({ name, size, facts }) => {
      const before = readBefore(facts);
      return before ? [{ name, size, before }] : [];
    })
    .sort((a, b) => b.before.at - a.before.at);
}
