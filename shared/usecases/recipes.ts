import { type Result, success } from "../base/result.ts";
import type { RecipeRow } from "../contracts/file-records.ts";
import { joinedColumns } from "../domain/import/joined-recipe.ts";
import type { Mapping } from "../domain/import/mapping.ts";
import { type Recipe, recipeOfBytes, recipeText } from "../domain/import/recipe.ts";
import { recipeColumns, recipeShape } from "../domain/import/recipe-fit.ts";
import { targetColumns } from "../domain/import/targets.ts";
import { identifierOf } from "../domain/ledger/identity.ts";
import type { RepairChoices } from "../domain/repair/repair-notes.ts";
import type { Joined } from "../domain/tables/join.ts";
import type { SaidShape } from "../domain/tables/shape.ts";
import type { Table } from "../domain/tables/table.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type Needs = Pick<Dependencies, "station" | "clock">;
type NotKept = Failure<"journal/not-written" | "ledger/disk-full">;
type Kept = Promise<Result<RecipeRow, NotKept>>;

/** The recipes of this station as they are listed, the newest first. */
export function recipeRows({ station }: Pick<Needs, "station">): readonly RecipeRow[] {
  return [...recipesOf(station)].sort((a, b) => b.at - a.at).map(rowOf);
}

/** Keeps how a file is taken, under a name; one of that name for the same headers is replaced. */
export async function keepRecipe(
  needs: Needs,
  table: Table,
  said: {
    readonly name: string;
    readonly mapping: Mapping;
    readonly shape: SaidShape;
    readonly choices: RepairChoices;
  },
): Kept {
  const made =
    "join" in table
      ? joinedColumns(table as Joined, said.mapping)
      : { columns: recipeColumns(table, said.mapping) };
  const heads = (of: Pick<Recipe, "columns" | "also">) =>
    JSON.stringify(allColumns(of).map(({ header }) => header));
  const old = recipesOf(needs.station).find(
    (recipe) => recipe.name === said.name && heads(recipe) === heads(made),
  );
  const { target } = said.mapping;
  const { off, dateOrder, grouping, dayMonth, monthYear } = said.choices;
  const choices = {
    ...{ off, ...(dateOrder ? { dateOrder } : {}), ...(grouping ? { grouping } : {}) },
    ...{ ...(dayMonth ? { dayMonth } : {}), ...(monthYear ? { monthYear } : {}) },
  };
  return put(needs, {
    ...{ id: old?.id ?? identifierOf(needs.clock.random(10)), name: said.name, target, ...made, choices },
    // What a person said of the cut is of one file: two are cut as they are found.
    ...{ shape: "also" in made ? {} : recipeShape(said.shape), at: needs.clock.now() },
  });
}

/** Gives a recipe another name. */
export async function renameRecipe(
  needs: Needs,
  id: string,
  name: string,
): Promise<Result<unknown, NotKept>> {
  const recipe = recipesOf(needs.station).find((one) => one.id === id);
  return recipe ? await put(needs, { ...recipe, name }) : success({});
}

/** Takes a recipe away; answers with its file, from which it can be taken in again. */
export async function removeRecipe(
  { station }: Needs,
  id: string,
): Promise<Result<{ readonly bytes: Uint8Array }, NotKept>> {
  const { bytes } = recipeFile({ station }, id);
  const recipes = recipesOf(station).filter((recipe) => recipe.id !== id);
  const written = await station.change({ recipes });
  return written.ok ? success({ bytes }) : written;
}

/** A recipe as a file, with a name for it; empty when it is not there. */
export function recipeFile(
  { station }: Pick<Needs, "station">,
  id: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const recipe = recipesOf(station).find((one) => one.id === id);
  if (!recipe) return { name: "", bytes: new Uint8Array() };
  const name = recipe.name.replace(/[^\p{L}\p{N} ._-]+/gu, "-").trim() || "recipe";
  return { name: `${name}.json`, bytes: new TextEncoder().encode(recipeText(recipe)) };
}

/** Takes a recipe in from a file; one with its id is replaced. Nothing of a file that is none is kept. */
export async function takeRecipe(
  needs: Needs,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<RecipeRow, Failure<"recipe/none" | "recipe/newer"> | NotKept>> {
  const recipe = recipeOfBytes(bytes);
  if (recipe === "newer") return failure("recipe/newer", { name });
  if (recipe === "none") return failure("recipe/none", { name });
  const fields = targetColumns(true)[recipe.target]?.columns;
  const isKnown = allColumns(recipe).every(
    ({ field }) =>
      field === null ||
      (fields && Object.hasOwn(fields, field)) ||
      // A field of another pharmacy begins here with the first file.
      (recipe.target === "customers" && field.startsWith("own:")),
  );
  return isKnown ? await put(needs, recipe) : failure("recipe/newer", { name });
}

const recipesOf = (station: Needs["station"]) => station.file.recipes ?? [];

async function put({ station }: Needs, recipe: Recipe): Kept {
  const recipes = [...recipesOf(station).filter(({ id }) => id !== recipe.id), recipe];
  const written = await station.change({ recipes });
  return written.ok ? success(rowOf(recipe)) : written;
}

/** The columns of a recipe, of two files both. */
const allColumns = ({ columns, also }: Pick<Recipe, "columns" | "also">): Recipe["columns"] => [
  ...columns,
  ...(also?.columns ?? []),
];

const rowOf = ({ id, name, target, at, ...recipe }: Recipe): RecipeRow => ({
  ...{ id, name, target, at },
  columns: allColumns(recipe).length,
  headers: allColumns(recipe)
    .flatMap(({ header }) => (header === "" ? [] : [header]))
    .slice(0, 12),
});
