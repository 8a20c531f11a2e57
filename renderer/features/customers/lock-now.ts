import type { Result } from "../../../shared/base/result.ts";
import type { Failure } from "../../../shared/errors.ts";
import { letGoOfCustomers } from "../../services/let-go.ts";
import type { Engine } from "../../services/services.tsx";
import { setCurtain } from "./curtain.ts";
import { answersKept } from "./use-ask.ts";
import { letGoOfDraft, takeUpDraft } from "./use-customer-desk.ts";
import { letGoOfList } from "./use-customer-list.ts";

/** Locks the customers: off the screen first, then what was being typed is sealed, and everything that was open is let go of. */
export async function lockNow(engine: Engine): Promise<void> {
  letGoOfCustomers();
  await setCurtain(true);
  letGoOfList();
  try {
    await answersKept();
    await engine.lockCustomers({ draft: letGoOfDraft() });
  } finally {
    // The frame has to say so first, or the list would be drawn once more.
    setTimeout(() => void setCurtain(false), 100);
  }
}

/** A PIN is digits alone; a passphrase of digits alone is too weak to be taken. */
const isPin = /^\d{4,12}$/;

/** Unlocks the customers with what a person typed; what was being typed when they were locked is there again. */
export async function unlockNow(
  engine: Engine,
  typed: string,
  byPin: boolean,
): Promise<Result<unknown, Failure>> {
  await setCurtain(true);
  try {
    const unlocked = await (isPin.test(typed) && byPin
      ? engine.unlockByPin({ pin: typed })
      : engine.unlockCustomers({ typed }));
    if (unlocked.ok && unlocked.value.draft !== null) takeUpDraft(unlocked.value.draft);
    return unlocked;
  } finally {
    await setCurtain(false);
  }
}
