import { copyHandlers } from "./copy-handlers.ts";
import { countHandlers } from "./count-handlers.ts";
import { customerHandlers } from "./customer-handlers.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { exportHandlers } from "./export-handlers.ts";
import { fileHandlers } from "./file-handlers.ts";
import { frameHandlers } from "./frame-handlers.ts";

import { linkHandlers } from "./link-handlers.ts";

import { outHandlers } from "./out-handlers.ts";
import { recipeHandlers } from "./recipe-handlers.ts";

import { scannerHandlers } from "./scanner-handlers.ts";
import { stockHandlers } from "./stock-handlers.ts";
import { undoHandlers } from "./undo-handlers.ts";

/** Everything the window may ask, room by room. */
export function allHandlers(engine: Engine): EngineHandlers {
  return {
    ...frameHandlers(engine),
    ...scannerHandlers(engine),
    ...countHandlers(engine),
    ...outHandlers(engine),
    ...stockHandlers(engine),
    ...linkHandlers(engine),
    ...customerHandlers(engine),
    ...fileHandlers(engine),
    ...exportHandlers(engine),
    ...undoHandlers(engine),
    ...recipeHandlers(engine),
    ...copyHandlers(engine),
  };
}
