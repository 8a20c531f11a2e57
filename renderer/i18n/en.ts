import { ask } from "./en/ask.ts";
import { before } from "./en/before.ts";
import { cards } from "./en/cards.ts";
import { checking } from "./en/checking.ts";
import { columns } from "./en/columns.ts";
import { complete } from "./en/complete.ts";
import { count } from "./en/count.ts";
import { customers } from "./en/customers.ts";
import { doubles } from "./en/doubles.ts";
import { doubts } from "./en/doubts.ts";
import { failures } from "./en/failures.ts";
import { files } from "./en/files.ts";
import { frame } from "./en/frame.ts";
import { give } from "./en/give.ts";
import { history } from "./en/history.ts";
import { joining } from "./en/joining.ts";
import { keyNames } from "./en/key-names.ts";
import { lock } from "./en/lock.ts";
import { ownFields } from "./en/own-fields.ts";
import { ownSticks } from "./en/own-sticks.ts";
import { papers } from "./en/papers.ts";
import { plain } from "./en/plain.ts";
import { practice } from "./en/practice.ts";
import { record } from "./en/record.ts";
import { rejects } from "./en/rejects.ts";
import { repairs } from "./en/repairs.ts";
import { scanner } from "./en/scanner.ts";
import { settings } from "./en/settings.ts";
import { shape } from "./en/shape.ts";
import { start } from "./en/start.ts";
import { sticks } from "./en/sticks.ts";
import { stock } from "./en/stock.ts";
import { undo } from "./en/undo.ts";

/** Everything the program says in English. */
export const en = {
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
};

/** What every language must be able to say. A missing sentence, fact or plural does not compile. */
export type Messages = typeof en;
