import type { LoadedRecalls } from "../../../shared/contracts/file-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import { chooseFiles, readFile } from "./read-file.ts";
import { Store } from "./store.ts";

/** How far loading a recall list is. */
export interface RecallState {
  readonly reading?: string;
  readonly loaded?: LoadedRecalls;
  readonly refused?: Failure;
}

/** No list of recalls is longer than this; a larger file is something else. */
const mostBytes = 64 * 1024 * 1024;

/** Loads recall lists and takes them away. */
export class RecallFlow {
  readonly store = new Store<RecallState>({});

  /** One that is chosen in the system's dialog. */
  async choose(services: Services, title: string): Promise<void> {
    if (this.store.get().reading !== undefined) return;
    const chosen = await chooseFiles(services, "table", title);
    if (!chosen.ok) return this.store.set({ refused: chosen.failure });
    const [file] = chosen.value;
    if (!file) return;
    this.store.set({ reading: file.name });
    const read = await readFile(services, file, () => true);
    if (!read.ok) return this.store.set({ refused: read.failure });
    if (read.value) await this.#load(services, file.name, read.value);
  }

  /** One that is dropped on the panel. */
  async drop(services: Services, file: File): Promise<void> {
    if (this.store.get().reading !== undefined) return;
    this.store.set({ reading: file.name });
    if (file.size > mostBytes)
      return this.store.set({
        refused: { code: "file/too-large", facts: { name: file.name, bytes: file.size, most: mostBytes } },
      });
    await this.#load(services, file.name, new Uint8Array(await file.arrayBuffer()));
  }

  async remove({ engine }: Services, id: string): Promise<void> {
    await engine.removeCatalogue({ id });
    this.store.set({});
  }

  async #load({ engine }: Services, name: string, bytes: Uint8Array): Promise<void> {
    const loaded = await engine.loadRecalls({ name, bytes }, [bytes.buffer]);
    if (loaded.ok) this.store.set({ loaded: loaded.value });
    else this.store.set(loaded.failure.code === "task/cancelled" ? {} : { refused: loaded.failure });
  }
}

/** The one recall list that is being loaded. */
export const recallFlow = new RecallFlow();
