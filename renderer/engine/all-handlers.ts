import { countHandlers } from "./count-handlers.ts";
import { customerHandlers } from "./customer-handlers.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { frameHandlers } from "./frame-handlers.ts";
import { handlersInTime } from "./handlers-in-time.ts";
import type { laterHandlers } from "./later-handlers.ts";
import { linkHandlers } from "./link-handlers.ts";
import { outHandlers } from "./out-handlers.ts";
import { scannerHandlers } from "./scanner-handlers.ts";
import { stockHandlers } from "./stock-handlers.ts";

/** When the code of the other rooms is fetched unless somebody asked before: the window is drawn then, in milliseconds. */
const soon = 1_000;

/** Everything the window may ask, room by room. What no start needs comes with its first call, or a moment after the start. */
export function allHandlers(engine: Engine): EngineHandlers {
  let coming: Promise<ReturnType<typeof laterHandlers>> | undefined;
  const later = () => {
    coming ??= import("./later-handlers.ts").then((rooms) => rooms.laterHandlers(engine));
    return coming;
  };
  void engine.clock.sleep(soon).then(later);
  const now = {
    ...frameHandlers(engine),
    ...scannerHandlers(engine),
    ...countHandlers(engine),
    ...outHandlers(engine),
    ...stockHandlers(engine),
    ...linkHandlers(engine),
    ...customerHandlers(engine),
  };
  type Later = Omit<EngineHandlers, keyof typeof now>;
  return { ...(handlersInTime(later satisfies () => Promise<Later>) as Later), ...now };
}
