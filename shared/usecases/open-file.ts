import { type Result, success } from "../base/result.ts";
import { joinedFit } from "../domain/import/joined-recipe.ts";
import type { Mapping } from "../domain/import/mapping.ts";
import type { Recipe } from "../domain/import/recipe.ts";
import { type RecipeFit, recipeFit } from "../domain/import/recipe-fit.ts";
import type { RepairChoices } from "../domain/repair/repair-notes.ts";
import type { Joined } from "../domain/tables/join.ts";
import type { ProposedJoin } from "../domain/tables/propose-join.ts";
import type { SaidShape } from "../domain/tables/shape.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import { findMapping, type OpenedFile } from "./find-mapping.ts";
import { openFiles, type SaidFiles } from "./open-files.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock"> & {
  readonly tables: Tables;
  readonly toMend?: ToMend;
};

/** How the file was taken whose refused rows a table holds, when it does. */
export type ToMend = (table: Table) => Pick<OpenedFile, "mapping" | "choices"> | undefined;

/** A file, or two as one, and what a person said of how it is taken; what is absent is found out. */
export interface FileSaid extends SaidFiles {
  readonly mapping?: Mapping | undefined;
  readonly choices?: RepairChoices | undefined;
  /** A recipe by its id; null for none. Absent: the newest that fits. */
  readonly recipe?: string | null | undefined;
}

interface Fitting extends RecipeFit {
  readonly recipe: Recipe;
  /** How the recipe joins two files. */
  readonly join?: ProposedJoin;
}

/** So many recipes that want a file cut otherwise are tried. */
const mostTried = 4;

/**
 * Opens a file: cut as was said or is likeliest, its columns as was said, as a recipe has them, or as they are guessed. Two
 * that are joined are known by the headers of both, and joined as their recipe says.
 */
export async function openFile(
  needs: Needs,
  file: FileSaid,
  task: Task,
): Promise<
  Result<OpenedFile & { readonly digest: Promise<string> }, Failure<"table/empty" | "table/not-a-table">>
> {
  const { choices = { off: [] }, shape: said = {}, mapping } = file;
  const open = (shape: SaidShape) => openFiles(needs, { ...file, shape }, task);
  const first = await open(said);
  if (!first.ok) return first;
  const { table, digest } = first.value;
  const fits =
    "join" in table ? joinedFits(needs, file, first.value) : await fitting(needs, table, said, open);
  const recipes = fits.map(({ recipe }) => recipe);
  const found = { table, digest, choices, said, recipes };
  if (mapping) return success({ ...found, mapping, recipe: byId(recipes, file.recipe) });
  const fit =
    file.recipe === null ? undefined : (fits.find(({ recipe }) => recipe.id === file.recipe) ?? fits[0]);
  const before = fit || file.recipe === null ? undefined : needs.toMend?.(table);
  if (before) return success({ ...found, mapping: before.mapping, choices: file.choices ?? before.choices });
  if (!fit) return success({ ...found, ...(await findMapping(needs, table)) });
  const { recipe, columns, headerLine, join } = fit;
  if (join) {
    const again = await openFiles(needs, { ...file, join }, task);
    const mapping = { target: recipe.target, columns };
    const taken = file.choices ?? recipe.choices;
    return again.ok ? success({ ...found, ...again.value, mapping, recipe, choices: taken }) : again;
  }
  const shape = shapeBy(fit, table, said);
  const again = isCutSo(table, shape) && table.headerLine === headerLine ? first : await open(shape);
  if (!again.ok) return again;
  return success({
    ...{ ...found, ...again.value, mapping: { target: recipe.target, columns }, said: shape, recipe },
    choices: file.choices ?? recipe.choices,
  });
}

/** The recipes that fit two joined files, the newest first; those that join them otherwise than a person said do not. */
function joinedFits(
  { station }: Needs,
  { join: said }: FileSaid,
  { table, isTurned = false }: { readonly table: Table; readonly isTurned?: boolean },
): readonly Fitting[] {
  const { headerLine } = table;
  return [...(station.file.recipes ?? [])].sort(newestFirst).flatMap((recipe) => {
    const fit = joinedFit(recipe, table as Joined);
    if (!fit) return [];
    const join = { ...fit.join, isTurned: isTurned !== fit.isOther };
    const isSaid =
      said === undefined ||
      (["column", "otherColumn", "unmatched", "isTurned"] as const).every((key) => said[key] === join[key]);
    return isSaid ? [{ recipe, columns: fit.columns, headerLine, join }] : [];
  });
}

const newestFirst = (a: Recipe, b: Recipe) => b.at - a.at;

const byId = (recipes: readonly Recipe[], id: string | null | undefined) =>
  recipes.find((recipe) => recipe.id === id);

/** The recipes that fit a file, the newest first. What a person said of its shape stands before what a recipe says. */
async function fitting(
  { station }: Needs,
  table: Table,
  said: SaidShape,
  open: (shape: SaidShape) => ReturnType<typeof openFiles>,
): Promise<readonly Fitting[]> {
  const found: Fitting[] = [];
  let tried = 0;
  for (const recipe of [...(station.file.recipes ?? [])].sort(newestFirst)) {
    if (recipe.also) continue;
    const shape = { ...recipe.shape, ...said };
    const isCut = isCutSo(table, { ...shape, headerLine: undefined });
    if (!isCut && ++tried > mostTried) continue;
    const own = isCut ? table : tableOf(await open(shape));
    const fit = own && recipeFit(recipe, own);
    const isSaid = said.headerLine === undefined || said.headerLine === fit?.headerLine;
    if (fit && isSaid) found.push({ ...fit, recipe });
  }
  return found;
}

const tableOf = (opened: Awaited<ReturnType<typeof openFiles>>): Table | undefined =>
  opened.ok ? opened.value.table : undefined;

/** The shape a recipe wants of this table: what it says itself, and the header where its headers were found. */
function shapeBy({ recipe, headerLine }: Fitting, table: Table, said: SaidShape): SaidShape {
  const isThere = table.headerLine === headerLine && isCutSo(table, recipe.shape);
  return { ...recipe.shape, ...(isThere ? {} : { headerLine }), ...said };
}

/** Whether a table is cut as a shape says. */
const isCutSo = (table: Table, shape: SaidShape): boolean =>
  (["encoding", "delimiter", "quotes", "headerLine"] as const).every(
    (key) => shape[key] === undefined || shape[key] === table[key],
  );
