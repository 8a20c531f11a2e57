import { buffersOf } from "../../shared/domain/import/handed-rows.ts";
import type { PageMaker, PageMaking } from "../../shared/ports/page-making.ts";
import type { Share, ShareDigests } from "../../shared/ports/share-digesting.ts";
import { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { systemClock } from "../adapters/system-clock.ts";
import MakerWorker from "./maker.worker.ts?worker";
import type { MakerAsked, MakerSaid } from "./maker-messages.ts";
import { paceOf } from "./pace.ts";
import { sendPage } from "./send-page.ts";

/** How long a worker that was used rests before it is ended, in milliseconds: code that has run is fast the next time. */
const restsFor = 60_000;

/** A worker, and what ends it. */
interface Maker {
  readonly worker: Worker;
  readonly end: () => void;
}

/** Makers that wait for the next stage, and what will end each. */
const resting: { readonly maker: Maker; readonly timer: ReturnType<typeof setTimeout> }[] = [];

/** Pages and digests made in workers, one for each stage at a time: together they cost as much as writing it. */
export function makersInWorkers(scans = new ScansFirst(systemClock)): {
  readonly shareDigests: ShareDigests;
  readonly pageMaking: PageMaking;
} {
  let next: PageMaker | undefined;
  const begin = () => {
    const begun = next ?? inWorker(scans);
    next = undefined;
    return begun;
  };
  return {
    shareDigests: {
      expect: () => {
        next ??= inWorker(scans);
      },
      begin,
    },
    pageMaking: { begin },
  };
}

function awakened(scans: ScansFirst): Maker {
  const rested = resting.pop();
  if (!rested) return started(scans);
  clearTimeout(rested.timer);
  return rested.maker;
}

function started(scans: ScansFirst): Maker {
  const worker = new MakerWorker();
  const { port, stop } = paceOf(scans);
  worker.postMessage(port, [port]);
  const end = () => {
    worker.terminate();
    stop();
  };
  return { worker, end };
}

/** Lets a maker rest, and forget what it was given; one rests at a time. */
function rest(maker: Maker): void {
  if (resting.length > 0) {
    maker.end();
    return;
  }
  maker.worker.postMessage("begin" satisfies MakerAsked);
  const timer = setTimeout(() => {
    resting.length = 0;
    maker.end();
  }, restsFor);
  resting.push({ maker, timer });
}

function inWorker(scans: ScansFirst): PageMaker {
  const maker = awakened(scans);
  const { worker } = maker;
  let isDone = false;
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  failed.catch(() => {}); // Heard by who waits for an answer.
  const waiting: ((said: never) => void)[] = [];
  worker.onmessage = ({ data }) => waiting.shift()?.(data as never);
  const say = (asked: MakerAsked) =>
    worker.postMessage(
      asked,
      asked !== null && typeof asked === "object" && "rows" in asked ? buffersOf(asked.rows) : [],
    );
  const ask = <T>(asked: MakerAsked): Promise<T> => {
    const answer = new Promise<T>((resolve) => waiting.push(resolve));
    say(asked);
    return Promise.race([answer, failed]);
  };
  return {
    add: (page) => sendPage(worker, page),
    know: (known) => say({ known }),
    rows: (rows) => say({ rows }),
    async *pages(stamp, more) {
      let made = ask<MakerSaid>({ stamp });
      for (const rows of more) {
        // The next are asked for before these are looked at.
        const before = made;
        made = ask({ rows });
        yield* await before;
      }
      const last = ask<MakerSaid>({ last: true });
      yield* await made;
      yield* await last;
    },
    shares: async () => {
      const shares = await ask<readonly Share[]>(null);
      isDone = true;
      return shares;
    },
    end: () => {
      // What it has still to do would keep the next waiting.
      if (isDone) rest(maker);
      else maker.end();
      isDone = false;
    },
  };
}
