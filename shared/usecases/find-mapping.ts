import type { ColumnsAs, MappedAs } from "../contracts/file-records.ts";
import { foldedName, type OwnField } from "../domain/customers/own-field.ts";
import { frenchMapping } from "../domain/import/bdpm.ts";
import type { Language } from "../domain/import/column-map.ts";
import { type ColumnProfile, profileColumns } from "../domain/import/column-profile.ts";
import { fieldsToMake } from "../domain/import/fields-to-make.ts";
import { guessColumns, isSureOf, lackingFields, looksOf } from "../domain/import/guess-columns.ts";
import { guessMapping, mappingByWords, type TargetList } from "../domain/import/guess-mapping.ts";
import { isHalfOf } from "../domain/import/joined-recipe.ts";
import { tellsHowKnown } from "../domain/import/known-columns.ts";
import type { Mapping, SaidColumns, Target } from "../domain/import/mapping.ts";
import { ownName, ownWith } from "../domain/import/own-columns.ts";
import type { Recipe } from "../domain/import/recipe.ts";
import { targetColumns } from "../domain/import/targets.ts";
import type { RepairChoices } from "../domain/repair/repair-notes.ts";
import { ownFields } from "../domain/stock/own-fields.ts";
import { textOfCell } from "../domain/tables/cell-text.ts";
import type { SaidShape } from "../domain/tables/shape.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Dependencies } from "./dependencies.ts";
import { placesByName } from "./import-basis.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock">;

/** A file that was opened, and how it is taken. */
export interface OpenedFile {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly choices: RepairChoices;
  /** What was said of its shape, by a person or a recipe. */
  readonly said: SaidShape;
  /** The recipe that says all this, and all recipes that fit, the newest first. */
  readonly recipe?: Recipe | undefined;
  readonly recipes: readonly Recipe[];
  readonly profiles?: readonly ColumnProfile[] | undefined;
}

/** The mapping a table is taken with when nobody says one: by the words of its header, else by what stands in it too. */
export async function findMapping(
  needs: Needs,
  table: Table,
): Promise<Pick<OpenedFile, "mapping" | "profiles">> {
  const list = targetList(needs, ownToGuess(needs, table.header));
  const mapping = frenchMapping(table) ?? mappingByWords(table, list);
  if (mapping) return { mapping };
  const profiles = await profilesOf(needs, table);
  return { mapping: guessMapping(table, profiles, list), profiles };
}

/** What stands in the columns of a table. */
export function profilesOf(needs: Needs, table: Table): Promise<readonly ColumnProfile[]> {
  const { ledger, catalogue, clock, station } = needs;
  const places = new Set([...placesByName(ledger.stock.facts).keys()].map((name) => name.toLowerCase()));
  return profileColumns(table, {
    today: clock.today(),
    country: station.file.settings.country,
    isProduct: (name) => catalogue.search(name, 1).length > 0,
    isPlace: (name) => places.has(name.toLowerCase()),
    pause: () => clock.pause(),
  });
}

/** How a file is taken, for the screen: what each column is, how sure that is, and what it could be. */
export function mappedAs(needs: Needs, file: OpenedFile, profiles: readonly ColumnProfile[]): MappedAs {
  const { table, said, choices, recipe, recipes, mapping } = file;
  const named = ({ id, name }: Recipe) => ({ id, name });
  const as = columnsAs(needs, profiles, mapping);
  return {
    ...as,
    ...{ said, choices, isSure: as.isSure || (recipe !== undefined && as.lacking.length === 0) },
    recipe: recipe ? recipe.id : null,
    recipes: recipes.map(named),
    isHalf: !("join" in table) && (needs.station.file.recipes ?? []).some((one) => isHalfOf(one, table)),
  };
}

/** What is to be said of the columns of a file for a target; its columns are guessed where nobody says them. */
export function columnsAs(
  needs: Needs,
  profiles: readonly ColumnProfile[],
  { target, columns: said }: { readonly target: Target; readonly columns?: SaidColumns | undefined },
): ColumnsAs {
  const header = profiles.map((profile) => profile.header);
  const { language } = needs.station.file.settings;
  const guessed = targetList(needs, ownToGuess(needs, header));
  const columns = said ?? guessColumns(guessed[target] ?? guessed.stock, profiles);
  const here = ownFields(needs.ledger.stock);
  const known = ownWith(here, header, columns);
  const list = targetList(needs, [...known, ...fieldsToMake(header, known)]);
  const of = list[target] ?? list.stock;
  const looks = looksOf(of, columns, profiles);
  return {
    mapping: { target, columns },
    looks,
    lacking: lackingFields(of, columns).map((field) => of.columns[field]?.[language] ?? field),
    isSure: isSureOf(of, columns, looks),
    targets: targetsOf(list),
    fields: fieldsOf(of, language).map((one) => beginning(one, here, header, language)),
  };
}

const targetsOf = (list: TargetList) => Object.keys(list) as Target[];

const fieldsOf = (of: ReturnType<typeof targetColumns>["stock"], language: Language) =>
  Object.entries(of.columns).flatMap(([field, words]) =>
    of.unread.includes(field) ? [] : [{ field, name: words[language] }],
  );

const targetList = ({ station }: Needs, own: readonly OwnField[]) =>
  targetColumns(station.file.session !== null, own);

/** Own fields a header may mean: those that are here; of a table of ours those too that another pharmacy made. */
function ownToGuess({ ledger }: Needs, header: readonly string[]): readonly OwnField[] {
  const own = ownFields(ledger.stock);
  return tellsHowKnown(header) ? [...own, ...fieldsToMake(header, own)] : own;
}

const beginsWords: { readonly [L in Language]: string } = {
  ...{ en: "New field:", nl: "Nieuw veld:", fr: "Nouveau champ:", de: "Neues Feld:" },
};

/** A field nobody made yet is begun by its own column alone, and said to be new. */
function beginning(
  one: { readonly field: string; readonly name: string },
  own: readonly OwnField[],
  header: readonly string[],
  language: Language,
): ColumnsAs["fields"][number] {
  const isHere = !one.field.startsWith("own:") || own.some((field) => ownName(field) === one.field);
  if (isHere) return one;
  const column = header.findIndex((cell) => foldedName(textOfCell(cell)) === foldedName(one.name));
  return {
    field: one.field,
    name: `${beginsWords[language]} ${one.name}`,
    ...(column < 0 ? {} : { column }),
  };
}
