import * as v from "valibot";
import { textEncodings } from "../tables/shape.ts";
import { targets } from "./mapping.ts";

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** What a person said of the shape of a table, as it comes from outside. */
export const SaidShapeIn = v.strictObject({
  encoding: v.optional(v.picklist(textEncodings)),
  delimiter: v.optional(v.pipe(v.string(), v.length(1))),
  quotes: v.optional(v.picklist(["enclose", "literal"])),
  headerLine: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  sheet: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

const switches = [
  ...([
    "zeros",
    "code-signs",
    "element-string",
    "several-codes",
    "letters",
    "date-order",
    "date-number",
  ] as const),
  ...(["date-form", "quantity-form", "lot-and-expiry", "swapped", "lot-changed", "long-number"] as const),
  ...(["number-front", "mail-link"] as const),
] as const;

/** What is mended in a file and how, as it comes from outside. */
export const RepairChoicesIn = v.strictObject({
  off: v.pipe(v.array(v.picklist(switches)), v.readonly()),
  dateOrder: v.optional(v.picklist(["dmy", "mdy", "ymd", "my", "ym"])),
  grouping: v.optional(v.picklist(["thousands", "decimals"])),
  dayMonth: v.optional(v.picklist(["day", "month"])),
  monthYear: v.optional(v.picklist(["month", "year"])),
});

/** What stands in a column of a file without a header: its recipe knows it by that. */
export const columnSorts = ["code", "number", "date", "word", "text", "empty"] as const;
export type ColumnSort = (typeof columnSorts)[number];

const RecipeColumn = v.strictObject({
  /** As in the file the recipe was made from; empty where it has none. */
  header: text(200),
  sort: v.picklist(columnSorts),
  /** What the column is read as; null for nothing. */
  field: v.nullable(v.pipe(v.string(), v.regex(/^(own:[0-9a-hjkmnp-tv-z]{16}|[a-zA-Z]{1,40})$/))),
});

const RecipeColumns = v.pipe(v.array(RecipeColumn), v.minLength(1), v.maxLength(200));
const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(199));

/** A name people can read on one line. */
export const RecipeName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(80),
  v.regex(/^[^\p{Cc}\p{Cf}]*$/u),
);

/** How files of one making are read: kept by a station, known again by their headers, carried as a small file. */
export const Recipe = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z_-]{8,40}$/)),
    name: RecipeName,
    target: v.picklist(targets),
    columns: RecipeColumns,
    /** Of two joined files: the columns of the one that is looked up, and by which columns of the two. */
    also: v.optional(
      v.strictObject({
        columns: RecipeColumns,
        column: Place,
        otherColumn: Place,
        unmatched: v.picklist(["kept", "refused"]),
      }),
    ),
    /** How the file is cut, as far as a person said so. A header line says no more than that there is none. */
    shape: SaidShapeIn,
    choices: RepairChoicesIn,
    /** When it was kept, in milliseconds since 1970: of several that fit, the newest is used. */
    at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.check(({ columns, also }) => {
    const fields = [...columns, ...(also?.columns ?? [])].flatMap(({ field }) => field ?? []);
    return fields.length > 0 && new Set(fields).size === fields.length;
  }),
);
export type Recipe = v.InferOutput<typeof Recipe>;

/** The recipes that lie in a settings file; damaged ones are left out. */
export function recipesIn(value: unknown): readonly Recipe[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const read = v.safeParse(Recipe, one);
    return read.success ? [read.output] : [];
  });
}

const kind = "reshelf-recipe";
const version = 1;
/** A recipe is a page of text; what is longer is something else. */
const longestFile = 262_144;

const RecipeFile = v.strictObject({ kind: v.literal(kind), version: v.literal(version), recipe: Recipe });

/** A recipe as a file. */
export const recipeText = (recipe: Recipe): string =>
  `${JSON.stringify({ kind, version, recipe }, null, 2)}\n`;

/** The recipe in a file, or why there is none: it is something else, or a later version wrote it. */
export function recipeOfBytes(bytes: Uint8Array): Recipe | "none" | "newer" {
  if (bytes.length > longestFile) return "none";
  const value = parsed(bytes);
  const read = v.safeParse(RecipeFile, value);
  if (read.success) return read.output.recipe;
  const newer = v.safeParse(
    v.object({ kind: v.literal(kind), version: v.pipe(v.number(), v.gtValue(version)) }),
    value,
  );
  return newer.success ? "newer" : "none";
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
