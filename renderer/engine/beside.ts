import type { ScansFirst } from "../../shared/usecases/scans-first.ts";
import type { Task } from "../../shared/usecases/tasks.ts";
import type { KeptDigests } from "./kept-digests.ts";
import { paceOf } from "./pace.ts";

/** What a worker beside the engine says: how far it is, then what it made. */
export type SaidBeside<T> = { readonly done: number; readonly of: number } | { readonly made: T };

/**
 * What begins an act beside the engine: the way to a worker that takes digests, the port that says when a scan comes, and what
 * else that act is given.
 */
export type BegunBeside<T> = T & { readonly digests: MessagePort; readonly pace: MessagePort };

interface More {
  readonly tell?: (worker: Worker) => Promise<void>;
  readonly gone?: readonly ArrayBuffer[];
}

/** What is needed to work beside the engine. */
export interface Room {
  readonly digests: KeptDigests;
  readonly scans: ScansFirst;
  readonly onBug: (message: string) => void;
}

/**
 * Acts in a worker of their own, whose digests are taken in one that stays. All are started by the engine: a worker that a
 * worker of a worker starts can take the whole window down when both are ended (Chromium 114). After an act that came to
 * what was asked the worker stays for the next, whose code is compiled then. Who stops the task ends it.
 */
export class Beside<T> {
  readonly #room: Room;
  readonly #start: () => Worker;
  readonly #isGood: (made: T) => boolean;
  #idle: Worker | undefined;

  constructor(room: Room, start: () => Worker, isGood: (made: T) => boolean) {
    this.#room = room;
    this.#start = start;
    this.#isGood = isGood;
  }

  /** Begins an act with what it is given, of which `gone` is given away; `tell` may say more to the worker meanwhile. */
  async act(asked: object, task: Task, { tell, gone = [] }: More = {}): Promise<T> {
    const { digests, scans, onBug } = this.#room;
    await scans.coming;
    const worker = this.#idle ?? this.#start();
    this.#idle = undefined;
    const pace = paceOf(scans);
    let letGo = () => {};
    try {
      const made = await new Promise<T>((resolve, reject) => {
        const census = digests.port(reject);
        letGo = census.letGo;
        worker.onmessage = ({ data }: MessageEvent<SaidBeside<T>>) => {
          if ("made" in data) resolve(data.made);
          else task.step(data.done, data.of).catch(reject);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
          onBug(message);
        };
        const begun = { ...asked, digests: census.port, pace: pace.port } satisfies BegunBeside<object>;
        worker.postMessage(begun, [census.port, pace.port, ...gone]);
        tell?.(worker).catch(reject);
      });
      if (this.#isGood(made) && !this.#idle) this.#idle = worker;
      else worker.terminate();
      return made;
    } catch (error) {
      worker.terminate();
      throw error;
    } finally {
      letGo();
      pace.stop();
    }
  }
}
