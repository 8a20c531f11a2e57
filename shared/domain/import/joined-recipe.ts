import type { Join, Joined } from "../tables/join.ts";
import { otherColumns } from "../tables/join-tables.ts";
import { type Table, widthOf } from "../tables/table.ts";
import type { Mapping, SaidColumns } from "./mapping.ts";
import type { Recipe } from "./recipe.ts";
import { recipeColumns, recipeFit } from "./recipe-fit.ts";

/** Where the fields of a recipe of two files stand once they are joined so; `isOther` when the rows of the other one stay. */
export interface JoinedFit {
  readonly columns: SaidColumns;
  readonly join: Join;
  readonly isOther: boolean;
}

/** The columns of two joined tables as a recipe keeps them: those of the one whose rows stay, and those of the other beside it. */
export function joinedColumns(table: Joined, { target, columns }: Mapping): Pick<Recipe, "columns" | "also"> {
  const { own, other, join } = table;
  const { column, otherColumn, unmatched } = join;
  const width = widthOf(own);
  const added = otherColumns(other, otherColumn);
  const at = Object.entries(columns).flatMap(([field, place]) =>
    place === undefined ? [] : [[field, place] as const],
  );
  const ofOwn = at.filter(([, place]) => place < width);
  const ofOther = at.flatMap(([field, place]) => {
    const there = place < width ? undefined : added[place - width];
    return there === undefined ? [] : [[field, there] as const];
  });
  return {
    columns: recipeColumns(own, { target, columns: Object.fromEntries(ofOwn) }),
    also: {
      columns: recipeColumns(other, { target, columns: Object.fromEntries(ofOther) }),
      ...{ column, otherColumn, unmatched },
    },
  };
}

/** Whether two joined tables are those a recipe is for, whichever of them stays: each has the headers of its own. */
export function joinedFit(recipe: Recipe, { own, other }: Joined): JoinedFit | undefined {
  return fitOf(recipe, own, other, false) ?? fitOf(recipe, other, own, true);
}

/** Whether a table is one of the two a recipe joins, by its headers. */
export const isHalfOf = (recipe: Recipe, table: Table): boolean =>
  recipe.also !== undefined &&
  [recipe.columns, recipe.also.columns].some((columns) => columnsIn({ ...recipe, columns }, table));

function fitOf(recipe: Recipe, own: Table, other: Table, isOther: boolean): JoinedFit | undefined {
  const { also } = recipe;
  if (!also) return undefined;
  const second = { ...recipe, columns: also.columns };
  const [first, behind] = [columnsIn(recipe, own), columnsIn(second, other)];
  const column = placeOf(recipe, also.column, own);
  const otherColumn = placeOf(second, also.otherColumn, other);
  if (!first || !behind || column === undefined || otherColumn === undefined) return undefined;
  const width = widthOf(own);
  const added = otherColumns(other, otherColumn);
  const moved = Object.entries(behind).map(([field, place]) => [
    field,
    width + added.indexOf(place as number),
  ]);
  return {
    columns: { ...first, ...Object.fromEntries(moved) },
    join: { column, otherColumn, unmatched: also.unmatched },
    isOther,
  };
}

/** The fields of one of the two, where its header stands where it was found. */
function columnsIn(recipe: Recipe, table: Table): SaidColumns | undefined {
  const fit = recipeFit(recipe, table);
  return fit?.headerLine === table.headerLine ? fit.columns : undefined;
}

/** Where a column of a recipe stands, whatever it is read as. */
function placeOf(recipe: Recipe, column: number, table: Table): number | undefined {
  const columns = recipe.columns.map((own, at) => ({ ...own, field: at === column ? "key" : null }));
  return columnsIn({ ...recipe, columns }, table)?.["key"];
}
