import type {
  OpeningAsked,
  OpeningSaid,
  SealedText,
  Sealing,
  SealOpening,
} from "../../shared/ports/sealing.ts";
import { sealsHere } from "../../shared/usecases/open-records.ts";
import OpeningWorker from "./opening.worker.ts?worker";

/** How long the worker waits for more, in milliseconds: it holds keys and texts until it ends. */
const waitsFor = 3_000;

/** The worker, and who waits for the texts of a turn. */
interface Opening {
  readonly worker: Worker;
  readonly waiting: Map<number, (texts: OpeningSaid["texts"]) => void>;
}

/** Fewer are opened here: a worker takes longer to start. */
const fewest = 100;

/** Seals opened in a worker of their own, while what was opened is read here; it ends when nothing was asked for a while. */
export function openingWorker(sealing: Pick<Sealing, "open">, onBug: (message: string) => void): SealOpening {
  const here = sealsHere(sealing);
  let opening: Opening | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turns = 0;
  const letGo = () => {
    clearTimeout(timer);
    const ended = opening;
    opening = undefined;
    ended?.worker.terminate();
    // Whoever waits goes on without them.
    for (const heard of ended?.waiting.values() ?? []) heard([]);
  };
  const awake = (): Opening => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (opening?.waiting.size === 0) letGo();
    }, waitsFor);
    opening ??= started((message) => {
      letGo();
      onBug(message);
    });
    return opening;
  };
  return {
    expect: () => void awake(),
    open: (seals: readonly SealedText[]) => {
      if (!opening && seals.length < fewest) return here.open(seals);
      return new Promise((resolve) => {
        const { worker, waiting } = awake();
        const turn = turns++;
        waiting.set(turn, (texts) => resolve(seals.map((_, at) => texts[at])));
        worker.postMessage({ turn, seals } satisfies OpeningAsked);
      });
    },
    letGo,
  };
}

function started(failed: (message: string) => void): Opening {
  const worker = new OpeningWorker();
  const waiting: Opening["waiting"] = new Map();
  worker.onmessage = ({ data: { turn, texts } }: MessageEvent<OpeningSaid>) => {
    const heard = waiting.get(turn);
    waiting.delete(turn);
    heard?.(texts);
  };
  worker.onerror = ({ message }) => failed(message);
  return { worker, waiting };
}
