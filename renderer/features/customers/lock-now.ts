import type { Engine } from "../../services/services.tsx";
import { setCurtain } from "./curtain.ts";
import { letGoOfDraft, takeUpDraft } from "./use-customer-desk.ts";
import { letGoOfList } from "./use-customer-list.ts";

/** Locks the customers: off the screen first, then what was being typed is sealed, and everything that was open is let go of. */
export async function lockNow(engine: Engine): Promise<void> {
  await setCurtain(true);
  letGoOfList();
  try {
    await engine.lockCustomers({ draft: letGoOfDraft() });
  } finally {
    // The frame has to say so first, or the list would be drawn once more.
    setTimeout(() => void setCurtain(false), 100);
  }
}

/** Unlocks the customers with what a person typed; what was being typed when they were locked is there again. */
export async function unlockNow(engine: Engine, typed: string): ReturnType<Engine["unlockCustomers"]> {
  await setCurtain(true);
  try {
    const unlocked = await engine.unlockCustomers({ typed });
    if (unlocked.ok && unlocked.value.draft !== null) takeUpDraft(unlocked.value.draft);
    return unlocked;
  } finally {
    await setCurtain(false);
  }
}
