import type { Messages } from "./en.ts";
import { ask } from "./nl/ask.ts";
import { before } from "./nl/before.ts";
import { cards } from "./nl/cards.ts";
import { checking } from "./nl/checking.ts";
import { columns } from "./nl/columns.ts";
import { complete } from "./nl/complete.ts";
import { count } from "./nl/count.ts";
import { customers } from "./nl/customers.ts";
import { doubles } from "./nl/doubles.ts";
import { doubts } from "./nl/doubts.ts";
import { failures } from "./nl/failures.ts";
import { files } from "./nl/files.ts";
import { frame } from "./nl/frame.ts";
import { give } from "./nl/give.ts";
import { history } from "./nl/history.ts";
import { joining } from "./nl/joining.ts";
import { keyNames } from "./nl/key-names.ts";
import { lock } from "./nl/lock.ts";
import { ownFields } from "./nl/own-fields.ts";
import { ownSticks } from "./nl/own-sticks.ts";
import { papers } from "./nl/papers.ts";
import { plain } from "./nl/plain.ts";
import { practice } from "./nl/practice.ts";
import { record } from "./nl/record.ts";
import { rejects } from "./nl/rejects.ts";
import { repairs } from "./nl/repairs.ts";
import { scanner } from "./nl/scanner.ts";
import { settings } from "./nl/settings.ts";
import { shape } from "./nl/shape.ts";
import { start } from "./nl/start.ts";
import { sticks } from "./nl/sticks.ts";
import { stock } from "./nl/stock.ts";
import { undo } from "./nl/undo.ts";

/** Everything the program says in Dutch. */
export const nl = {
  cards,
  record,
  ask,
  before,
  checking,
  columns,
  complete,
  count,
  customers,
  doubles,
  doubts,
  failures,
  files,
  frame,
  give,
  history,
  joining,
  keyNames,
  lock,
  ownFields,
  ownSticks,
  papers,
  plain,
  practice,
  rejects,
  repairs,
  scanner,
  settings,
  shape,
  start,
  sticks,
  stock,
  undo,
} satisfies Messages;
