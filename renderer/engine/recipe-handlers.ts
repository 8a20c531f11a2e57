import {
  recipeFile,
  recipeRows,
  removeRecipe,
  renameRecipe,
  takeRecipe,
} from "../../shared/usecases/recipes.ts";
import type { Engine, EngineHandlers } from "./engine.ts";

type Recipes = Pick<
  EngineHandlers,
  "recipes" | "renameRecipe" | "removeRecipe" | "recipeFile" | "takeRecipe"
>;

/** What is asked of the recipes of this station. */
export function recipeHandlers(engine: Engine): Recipes {
  const { watchers } = engine;
  const told = <T>(done: T): T => {
    watchers.changed();
    return done;
  };
  return {
    recipes: (_, changed) => watchers.watch(() => recipeRows(engine), changed),
    renameRecipe: async ({ id, name }) => told(await renameRecipe(engine, id, name)),
    removeRecipe: async ({ id }) => told(await removeRecipe(engine, id)),
    recipeFile: ({ id }) => recipeFile(engine, id),
    takeRecipe: async (file) => told(await takeRecipe(engine, file)),
  };
}
