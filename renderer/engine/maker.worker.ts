import type { SpellablePage } from "../../shared/domain/ledger/canonical-lines.ts";
import type { MadePage } from "../../shared/ports/page-making.ts";
import type { Share } from "../../shared/ports/share-digesting.ts";
import { PagePress } from "../../shared/usecases/page-press.ts";
import { PagesInOrder } from "../../shared/usecases/pages-in-order.ts";
import { pageIn, ShareDigests } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { MakerAsked, MakerSaid } from "./maker-messages.ts";
import { Pace } from "./pace.ts";

let digests = new ShareDigests(systemClock);
let press = new PagePress();
/** The pages of a batch, once it is booked. */
let inOrder: PagesInOrder | undefined;
const asked: MakerAsked[] = [];
/** Digests wait until nothing else is asked: who books waits for pages first. */
const later: (() => void | Promise<void>)[] = [];
let isWorking = false;

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** First comes the port that says when a scan comes; then all that is asked, a page as its bytes. */
self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  const pace = new Pace(port);
  self.onmessage = ({ data }: MessageEvent<MakerAsked>) => {
    asked.push(data);
    if (!isWorking) void work(pace);
  };
};

/** Does what is asked, one after another, resting between two while a scan comes. */
async function work({ breathe }: Pace): Promise<void> {
  isWorking = true;
  while (asked.length > 0 || later.length > 0) {
    await breathe();
    const next = asked.shift();
    if (next === undefined) await later.shift()?.();
    else hear(next);
  }
  isWorking = false;
}

function hear(next: MakerAsked): void {
  if (next === "begin") begin();
  else if (next === null) later.push(tellShares);
  else if (next instanceof Uint8Array) later.push(() => take(pageIn(next)));
  else if ("known" in next) press.know(next.known);
  else if ("rows" in next) {
    press.take(next.rows);
    if (inOrder) send(press.stamped());
  } else if ("stamp" in next) {
    press.stamp(next.stamp);
    inOrder = new PagesInOrder((page) => later.push(() => digests.add(page)));
    send(press.stamped());
  } else send(press.rest());
}

function begin(): void {
  [digests, press, inOrder] = [new ShareDigests(systemClock), new PagePress(), undefined];
  later.length = 0;
}

async function tellShares(): Promise<void> {
  // What came into order while others were taken in lies behind the question.
  if (later.length > 0) later.push(tellShares);
  else {
    inOrder?.end();
    self.postMessage((await digests.shares()) satisfies readonly Share[]);
  }
}

function take(page: SpellablePage): void {
  if (inOrder) inOrder.add(page);
  else digests.add(page);
}

function send(pages: ReturnType<PagePress["stamped"]>): void {
  const made: MadePage[] = [];
  for (const { page, ...one } of pages) {
    made.push(one);
    take(page);
  }
  self.postMessage(made satisfies MakerSaid, {
    transfer: made.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  });
}
