import { ask } from "./de/ask.ts";
import { before } from "./de/before.ts";
import { cards } from "./de/cards.ts";
import { checking } from "./de/checking.ts";
import { columns } from "./de/columns.ts";
import { complete } from "./de/complete.ts";
import { count } from "./de/count.ts";
import { customers } from "./de/customers.ts";
import { doubles } from "./de/doubles.ts";
import { doubts } from "./de/doubts.ts";
import { failures } from "./de/failures.ts";
import { files } from "./de/files.ts";
import { frame } from "./de/frame.ts";
import { give } from "./de/give.ts";
import { history } from "./de/history.ts";
import { joining } from "./de/joining.ts";
import { keyNames } from "./de/key-names.ts";
import { lock } from "./de/lock.ts";
import { ownFields } from "./de/own-fields.ts";
import { ownSticks } from "./de/own-sticks.ts";
import { papers } from "./de/papers.ts";
import { plain } from "./de/plain.ts";
import { practice } from "./de/practice.ts";
import { record } from "./de/record.ts";
import { rejects } from "./de/rejects.ts";
import { repairs } from "./de/repairs.ts";
import { scanner } from "./de/scanner.ts";
import { settings } from "./de/settings.ts";
import { shape } from "./de/shape.ts";
import { start } from "./de/start.ts";
import { sticks } from "./de/sticks.ts";
import { stock } from "./de/stock.ts";
import { undo } from "./de/undo.ts";
import type { Messages } from "./en.ts";

/** Everything the program says in German. */
export const de = {
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
