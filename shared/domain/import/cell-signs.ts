import { vatRate } from "../catalogue/vat-rate.ts";
import { gtinOf } from "../codes/gtin.ts";
import { checkNational, cnkOf } from "../codes/national-code.ts";
import { ownSystem } from "../codes/own-system.ts";
import type { Country } from "../codes/scan.ts";
import { isInsz } from "../customers/insz.ts";
import { birthReadings } from "../repair/birth-dates.ts";
import { codeColumn, codeVerdict } from "../repair/code-column.ts";
import { dateReadings } from "../repair/date-readings.ts";
import { hasLostDigits, isCutNumber, isLostLot, longestMended } from "../repair/lost-digits.ts";
import { partLotAndDate } from "../repair/lot-cells.ts";
import { quantityColumn } from "../repair/quantity-column.ts";
import { unitOf } from "./stock-columns.ts";

/** What a cell can be, by what stands in it alone. A cell can have several of them. */
export type CellSign =
  | "gtin"
  | "cnk"
  | "national"
  | "lost"
  | "date"
  | "shortDate"
  | "ahead"
  | "past"
  | "whole"
  | "decimal"
  | "insz"
  | "email"
  | "phone"
  | "postcode"
  | "street"
  | "unit"
  | "pack"
  | "lot"
  | "shelf"
  | "rate"
  | "text";

/** What cells are judged with. */
export interface SignContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly country: Country;
}

const decimal = /^[-+]?[€$]? ?[\d .']*\d([.,]\d{1,6} ?(€|eur|%)?|( ?€| ?eur| ?%))$/i;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const phone = /^(\+|0)[\d ./()-]{7,18}$/;
const postcode = /^((BE?|LU?|FR?|DE?|NL)-? ?)?\d{4,5}( ?[A-Z]{2})?$/;
const street =
  /^\p{L}[\p{L}\p{M}'’. -]{3,},? +\d{1,4} ?[a-z]?(,? ?(bus|bte|boîte|box|b)\.? ?[\da-z]{1,4})?$|^\d{1,4}[a-z]?( ?(bis|ter))?,? +(rue|avenue|av\.|bd|boulevard|place|chemin|allée|impasse|route|quai)\b/iu;
const pack =
  /^(\d+ ?[x×] ?)?\d+([.,]\d+)? ?(tab|tabl|tabletten|comp|compr|comprimés?|caps|caps\.?|gél|gélules?|st|stuks?|stück|pièces?|ml|g|gr|mg|amp|zakjes|sachets?|doses?|patches|pleisters)\b/i;
const lot = /^(?=.*\d)(?=.*[A-Z])[A-Z\d][A-Z\d/._-]{2,19}$/i;
const shelf =
  /^([A-Z]{1,3}[- .]?\d{1,3}([-./]\d{1,3})?|(koel|frigo|kühl|fridge|lade|tiroir|schublade|drawer|kast|armoire|schrank|rek|rayon|regal|robot|rowa|kelder|cave|keller|reserve|réserve|magazijn|stock|balie|comptoir|etalage|automaat|kluis|coffre|tresor)\p{L}*([ -]?[\p{L}\d]{0,4})?)$/iu;

/**
 * Judges the cells of one column: a code or a quantity is seen by what all of them are together. `cells` are the different
 * texts of the column.
 */
export function signsOf(
  cells: readonly string[],
  { today, country }: SignContext,
): (cell: string) => readonly CellSign[] {
  const codes = codesOf(cells, country);
  const quantity = quantityColumn(cells, undefined);
  return (text) => {
    // What is longer is a text: looking for more in it could take for ever.
    if (text.length > longestMended) return ["text"];
    const signs: CellSign[] = [];
    if (hasLostDigits(text) || isCutNumber(text) || isLostLot(text)) return ["lost"];
    if (/\d/.test(text)) {
      signs.push(...codes(text));
      if (vatRate(text) !== undefined) signs.push("rate");
      if (decimal.test(text)) signs.push("decimal");
      const amount = quantity(text);
      if (amount !== undefined && !/\d{6}/.test(text)) signs.push("whole");
      signs.push(...dateSigns(text, today));
      if (/\d{7}/.test(text) || text.includes(".")) if (isPerson(text)) signs.push("insz");
      if (phone.test(text) && text.replace(/\D/g, "").length > 7) signs.push("phone");
      if (postcode.test(text)) signs.push("postcode");
      if (street.test(text)) signs.push("street");
      if (pack.test(text)) signs.push("pack");
      if (lot.test(text) || partLotAndDate(text, today)) signs.push("lot");
    }
    if (email.test(text)) signs.push("email");
    if (unitOf(text) !== undefined && text !== "") signs.push("unit");
    if (shelf.test(text)) signs.push("shelf");
    if (/\p{L}{3}/u.test(text)) signs.push("text");
    return signs;
  };
}

/** The codes whose check digit holds, put right as a repair would. */
function codesOf(cells: readonly string[], country: Country): (text: string) => readonly CellSign[] {
  const system = ownSystem[country];
  const long = codeColumn(cells, "gtin", country);
  const short = system === "CNK" ? codeColumn(cells, "cnk", country) : undefined;
  const mended = (read: typeof long, text: string) => {
    const verdict = codeVerdict(read, text);
    return verdict.is === "mended" ? verdict.value : verdict.is === "kept" ? text : "";
  };
  return (text) => {
    if (!/\d{3}/.test(text.replace(/[ .,'_-]/g, ""))) return [];
    const gtin = mended(long, text);
    if (gtin.length > 8 && gtinOf(gtin)) return ["gtin"];
    const cnk = short && mended(short, text);
    if (cnk?.length === 7 && cnkOf(cnk)) return ["cnk"];
    return checkNational({ system, digits: text }) === "passes" ? ["national"] : [];
  };
}

function dateSigns(text: string, today: string): readonly CellSign[] {
  const ways = dateReadings(text, today)?.ways;
  // A birthday lies further back than any expiry; bare digits could be anything then.
  if (!ways) return /\d\D/.test(text) && birthReadings(text, today) ? ["date", "past"] : [];
  // Many a number of a few digits can be read as a month.
  if (/^\d{1,4}$/.test(text)) return ["shortDate"];
  const dates = [...ways.values()];
  const year = Number(today.slice(0, 4));
  if (dates.every((date) => date > `${year - 1}`)) return ["date", "ahead"];
  return dates.every((date) => date < today) ? ["date", "past"] : ["date"];
}

/** A person's number, the zeros a spreadsheet took put back. */
function isPerson(text: string): boolean {
  return isInsz(/^\d{7,10}$/.test(text) ? text.padStart(11, "0") : text);
}
