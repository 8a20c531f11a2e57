import type { Profile } from "../ports/profile.ts";

/** Bytes a database needs to be opened, or made anew, to its end. */
const enough = 2_000_000;

/**
 * Whether the disk has room for a database that is opened again. One whose making is cut short by a full disk may never
 * answer again while the program runs (docs/decisions/0054).
 */
export async function hasRoomToOpen(profile: Profile): Promise<boolean> {
  try {
    return (await profile["disk.state"]({})).freeBytes >= enough;
  } catch {
    return true; // not known: a disk without room says so itself
  }
}
