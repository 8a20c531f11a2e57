import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import { chooseFiles, readFile } from "./read-file.ts";
import { Store } from "./store.ts";

/** What was done last with a recipe. */
export interface RecipeState {
  readonly done?:
    | { readonly what: "taken" | "saved"; readonly name: string }
    | { readonly what: "removed"; readonly name: string; readonly bytes: Uint8Array };
  readonly refused?: Failure;
}

/** Looks after the recipes of this station: named, handed out, taken in, taken away and put back. */
export class RecipeFlow {
  readonly store = new Store<RecipeState>({});

  async rename({ engine }: Services, id: string, name: string): Promise<void> {
    const renamed = await engine.renameRecipe({ id, name });
    this.store.set(renamed.ok ? {} : { refused: renamed.failure });
  }

  async remove({ engine }: Services, { id, name }: Named): Promise<void> {
    const removed = await engine.removeRecipe({ id });
    const done = removed.ok && { what: "removed" as const, name, bytes: removed.value.bytes };
    this.store.set(done ? { done } : removed.ok ? {} : { refused: removed.failure });
  }

  /** Puts back what was removed last. */
  async undo({ engine }: Services): Promise<void> {
    const { done } = this.store.get();
    if (done?.what !== "removed") return;
    const back = await engine.takeRecipe({ name: done.name, bytes: done.bytes });
    this.store.set(back.ok ? {} : { refused: back.failure });
  }

  async toFile({ engine, host }: Services, id: string, title: string): Promise<void> {
    const { name, bytes } = await engine.recipeFile({ id });
    const saved = await host["file.save"]({ suggestedName: name, title, bytes });
    if (!saved.ok) this.store.set({ refused: saved.failure });
    else this.store.set(saved.value ? { done: { what: "saved", name: saved.value.name } } : {});
  }

  /** Takes recipes in from files a person chooses. */
  async take(services: Services, title: string): Promise<void> {
    const chosen = await chooseFiles(services, "table", title);
    if (!chosen.ok) return this.store.set({ refused: chosen.failure });
    for (const file of chosen.value) {
      const read = await readFile(services, file, () => true);
      if (!read.ok) return this.store.set({ refused: read.failure });
      if (!read.value) continue;
      const taken = await services.engine.takeRecipe({ name: file.name, bytes: read.value });
      if (!taken.ok) return this.store.set({ refused: taken.failure });
      this.store.set({ done: { what: "taken", name: taken.value.name } });
    }
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The recipes as this window looks after them. */
export const recipeFlow = new RecipeFlow();
