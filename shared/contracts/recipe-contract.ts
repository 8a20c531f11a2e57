import * as v from "valibot";
import { RecipeName } from "../domain/import/recipe.ts";
import { method, view } from "./contract.ts";
import { answer, outcome } from "./engine-answers.ts";
import { empty, file, mapping, repairChoices, shape, text } from "./engine-inputs.ts";
import type { RecipeRow } from "./file-records.ts";

const id = v.object({ id: text(40) });

/** Recipes, by which files of known making are read: this part of what the window may ask of the engine. */
export const recipeContract = {
  recipes: view(empty, answer<readonly RecipeRow[]>()),
  /** Keeps how the file that was planned last is taken. */
  keepRecipe: method(
    v.object({ name: RecipeName, mapping, shape, choices: repairChoices }),
    outcome<RecipeRow, "import/plan-stale" | "journal/not-written" | "ledger/disk-full">(),
  ),
  renameRecipe: method(
    v.object({ ...id.entries, name: RecipeName }),
    outcome<unknown, "journal/not-written" | "ledger/disk-full">(),
  ),
  /** Takes a recipe away; its file puts it back. */
  removeRecipe: method(
    id,
    outcome<{ readonly bytes: Uint8Array }, "journal/not-written" | "ledger/disk-full">(),
  ),
  /** A recipe as a small file. */
  recipeFile: method(id, answer<{ readonly name: string; readonly bytes: Uint8Array }>()),
  takeRecipe: method(
    file,
    outcome<RecipeRow, "recipe/none" | "recipe/newer" | "journal/not-written" | "ledger/disk-full">(),
  ),
} as const;
