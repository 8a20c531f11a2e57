import type { SessionId } from "../ledger/identity.ts";
import type { Facts } from "./facts.ts";

/** The sessions that were ever said to be the quarantine of this one, in effect or not. */
export function quarantinesOf(facts: Facts, session: SessionId): readonly SessionId[] {
  const said = facts.everAbout<"quarantineOpened">(`quarantines:${session}`);
  return said.length === 0 ? [] : [...new Set(said.map((one) => one.session))];
}

/** The session that this one is the quarantine of; of two that were said the one of the smallest entry. */
export function countedBeside(facts: Facts, session: SessionId): SessionId | undefined {
  return facts.heads<"quarantineOpened">(`quarantine:${session}`)[0]?.said.of;
}
