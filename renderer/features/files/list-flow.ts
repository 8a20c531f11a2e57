import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import { chooseFiles, readFile } from "./read-file.ts";
import { Store } from "./store.ts";

/** A list that was just loaded. */
export interface LoadedList {
  readonly title: string;
  readonly refused: number;
  readonly lacks?: "names" | "packs";
}

/** How far loading a product list is. */
export interface ListState {
  readonly reading?: string;
  readonly loaded?: LoadedList;
  readonly refused?: Failure;
}

/** Loads product lists and takes them away. */
export class ListFlow {
  readonly store = new Store<ListState>({});

  async load(services: Services, title: string): Promise<void> {
    if (this.store.get().reading !== undefined) return;
    const chosen = await chooseFiles(services, "catalogue", title);
    if (!chosen.ok) return this.store.set({ refused: chosen.failure });
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const file of chosen.value) {
      this.store.set({ reading: file.name });
      const read = await readFile(services, file, () => true);
      if (!read.ok) return this.store.set({ refused: read.failure });
      if (read.value) files.push({ name: file.name, bytes: read.value });
    }
    if (files.length === 0) return;
    const loaded = await services.engine.loadCatalogue(
      { files },
      files.map(({ bytes }) => bytes.buffer),
    );
    if (loaded.ok) this.store.set({ loaded: loaded.value });
    else this.store.set(loaded.failure.code === "task/cancelled" ? {} : { refused: loaded.failure });
  }

  async remove({ engine }: Services, id: string): Promise<void> {
    await engine.removeCatalogue({ id });
    this.store.set({});
  }
}

/** The one list that is being loaded. */
export const listFlow = new ListFlow();
