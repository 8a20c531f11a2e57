import type { LinesThen } from "../../shared/domain/snapshot/lines-then.ts";
import type { PackedSnapshot, PackMoment } from "../../shared/usecases/pack-moment.ts";
import type { Task } from "../../shared/usecases/tasks.ts";
import { linesTold } from "../../shared/usecases/told-lines.ts";
import { Beside, type Room } from "./beside.ts";
import PackWorker from "./pack.worker.ts?worker";

/**
 * Packs a snapshot in a worker of its own, which reads the ledger's pages from the database itself; the engine only says what of
 * the moment nobody else knows, a few lines at a time.
 */
export function packInWorker(room: Room): PackMoment {
  const beside = new Beside<PackedSnapshot>(
    room,
    () => new PackWorker(),
    () => true,
  );
  return async (moment, lines, task) =>
    await beside.act({ moment }, task, { tell: async (worker) => await tell(worker, await lines, task) });
}

async function tell(worker: Worker, lines: LinesThen, task: Task): Promise<void> {
  for (const some of linesTold(lines)) {
    worker.postMessage(some);
    await task.step(0, 0);
  }
  worker.postMessage(null);
}
