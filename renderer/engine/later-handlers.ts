import { beforeHandlers } from "./before-handlers.ts";
import { cardHandlers } from "./card-handlers.ts";
import { copyHandlers } from "./copy-handlers.ts";
import { doubleHandlers } from "./double-handlers.ts";
import type { Engine } from "./engine.ts";
import { exportHandlers } from "./export-handlers.ts";
import { fieldHandlers } from "./field-handlers.ts";
import { fileHandlers } from "./file-handlers.ts";
import { lockHandlers } from "./lock-handlers.ts";
import { plainListHandlers } from "./plain-list-handlers.ts";
import { recipeHandlers } from "./recipe-handlers.ts";
import { undoHandlers } from "./undo-handlers.ts";

/** What the window asks in rooms nobody stands in at a start: files, sticks, taking an import back. */
export const laterHandlers = (engine: Engine) => ({
  ...cardHandlers(engine),
  ...doubleHandlers(engine),
  ...fieldHandlers(engine),
  ...fileHandlers(engine),
  ...exportHandlers(engine),
  ...undoHandlers(engine),
  ...recipeHandlers(engine),
  ...copyHandlers(engine),
  ...beforeHandlers(engine),
  ...plainListHandlers(engine),
  ...lockHandlers(engine),
});
