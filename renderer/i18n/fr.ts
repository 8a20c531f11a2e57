import type { Messages } from "./en.ts";
import { ask } from "./fr/ask.ts";
import { before } from "./fr/before.ts";
import { cards } from "./fr/cards.ts";
import { checking } from "./fr/checking.ts";
import { columns } from "./fr/columns.ts";
import { complete } from "./fr/complete.ts";
import { count } from "./fr/count.ts";
import { customers } from "./fr/customers.ts";
import { doubles } from "./fr/doubles.ts";
import { doubts } from "./fr/doubts.ts";
import { failures } from "./fr/failures.ts";
import { files } from "./fr/files.ts";
import { frame } from "./fr/frame.ts";
import { give } from "./fr/give.ts";
import { history } from "./fr/history.ts";
import { joining } from "./fr/joining.ts";
import { keyNames } from "./fr/key-names.ts";
import { lock } from "./fr/lock.ts";
import { ownFields } from "./fr/own-fields.ts";
import { ownSticks } from "./fr/own-sticks.ts";
import { papers } from "./fr/papers.ts";
import { plain } from "./fr/plain.ts";
import { practice } from "./fr/practice.ts";
import { record } from "./fr/record.ts";
import { rejects } from "./fr/rejects.ts";
import { repairs } from "./fr/repairs.ts";
import { scanner } from "./fr/scanner.ts";
import { settings } from "./fr/settings.ts";
import { shape } from "./fr/shape.ts";
import { start } from "./fr/start.ts";
import { sticks } from "./fr/sticks.ts";
import { stock } from "./fr/stock.ts";
import { undo } from "./fr/undo.ts";

/** Everything the program says in French. */
export const fr = {
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
