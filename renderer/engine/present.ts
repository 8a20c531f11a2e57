import type { ProductRow } from "../../shared/contracts/count-records.ts";
import type { StockFinding } from "../../shared/contracts/stock-records.ts";
import {
  daysUntil,
  type Expiry,
  type Horizon,
  horizonDay,
  lastDay,
} from "../../shared/domain/codes/expiry.ts";
import { formatCnk, nationalCodeOf } from "../../shared/domain/codes/national-code.ts";
import type { OperatorId, StationId } from "../../shared/domain/ledger/identity.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { type FindingName, finding } from "../../shared/domain/stock/line-table.ts";
import { isQuarantine, nameOfPlace } from "../../shared/domain/stock/place-name.ts";
import type { Stock } from "../../shared/domain/stock/stock.ts";
import type { Catalogue } from "../../shared/usecases/catalogue.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import { arePartedCodes } from "../../shared/usecases/parted-codes.ts";

/** What turns numbers of the projection into what a person reads. */
export type Scene = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "station" | "clock">;

/** A product as rows show it: what the ledger knows, else what a list says, else the code alone. */
export function productRow(stock: Stock, catalogue: Catalogue, root: number): ProductRow {
  const { products, entries } = stock;
  const known = products.known(root);
  const code = entries.codes.word(root);
  const found = known.name === "" ? catalogue.find(code) : undefined;
  const listed = found && !arePartedCodes(stock, code, found.code) ? found : undefined;
  const codes = known.codes.length > 1 ? known.codes : (listed?.codes ?? [code]);
  return {
    code,
    name: known.name || (listed?.name ?? ""),
    pack: known.pack || (listed?.pack ?? ""),
    shown: shownCode(code, codes),
    codes,
  };
}

/** What lies beside a line of the same product, lot, expiry and place, in the other unit; undefined for nothing. */
export function besideLine({ lines }: Stock, line: number): number | undefined {
  const [root, lot, expiry, location, unit] = lines.key(line);
  const other = lines.find([root, lot, expiry, location, 1 - unit]);
  return other < 0 || lines.live[other] === 0 ? undefined : lines.quantity[other] || undefined;
}

/** The code to show: a national one as printed on packs, else the one it is kept under. */
export function shownCode(code: string, codes: readonly string[]): string {
  const cnk = codes.find((other) => other.startsWith("CNK:"));
  if (cnk) return formatCnk(cnk.slice(4));
  const national = [code, ...codes].map(nationalCodeOf).find((found) => found !== undefined);
  return national ? national.digits : code;
}

/** Days until an expiry number; undefined when there is none. */
export function daysLeft(expiry: number, today: string): number | undefined {
  return expiry === 0 ? undefined : daysUntil(expiryText(expiry) as Expiry, today);
}

/** True for an expiry that is soon by this station's setting, or past. */
export function isSoon({ clock, station }: Pick<Scene, "clock" | "station">, expiry: number): boolean {
  if (expiry === 0) return false;
  return lastDay(expiryText(expiry) as Expiry) <= horizon(clock.today(), station.file.settings.shortDated);
}

/** The last day that is soon, worked out once for a day and a setting: every row of every window asks for it. */
function horizon(today: string, setting: Horizon): string {
  if (known.today !== today || known.setting !== setting)
    known = { today, setting, day: horizonDay(today, setting) };
  return known.day;
}

let known: { readonly today: string; readonly setting: Horizon | undefined; readonly day: string } = {
  today: "",
  setting: undefined,
  day: "",
};

const findingNames = Object.keys(finding) as readonly FindingName[];

/** The findings of a line in words of the contract, those of the day included. */
export const findingsOf = (scene: Scene, line: number): readonly StockFinding[] => findingsBy(scene)(line);

/** The same for many lines at once: what hangs on a day or a place alone is worked out once for each. */
export function findingsBy(scene: Scene): (line: number) => readonly StockFinding[] {
  const { ledger, clock, recalls } = scene;
  const { lines, facts, entries } = ledger.stock;
  const today = clock.today();
  const ofDay = kept((expiry: number): readonly StockFinding[] => {
    const days = daysLeft(expiry, today);
    if (days === undefined) return [];
    return days < 0 ? ["expired"] : isSoon(scene, expiry) ? ["short"] : [];
  });
  const isApart = kept((place: number) => isQuarantine(facts, entries.locations.word(place)));
  return (line) => {
    const bits = lines.findings[line] as number;
    const found: StockFinding[] =
      bits === 0 ? [] : findingNames.filter((name) => (bits & finding[name]) !== 0);
    if ((lines.quantity[line] as number) !== 0) {
      found.push(...ofDay(lines.expiry[line] as number));
      if (recalls.ofLine(line)) found.push("recalled");
    }
    if (isApart(lines.location[line] as number)) found.push("quarantined");
    return found;
  };
}

/** What a number was answered with once is the answer from then on. */
function kept<T>(answer: (of: number) => T): (of: number) => T {
  const known = new Map<number, T>();
  return (of) => {
    let said = known.get(of);
    if (said === undefined) {
      said = answer(of);
      known.set(of, said);
    }
    return said;
  };
}

/** The quarantines among all places, by number. */
export function quarantines({ ledger }: Pick<Scene, "ledger">): ReadonlySet<number> {
  const { entries, facts } = ledger.stock;
  const found = new Set<number>();
  for (let place = 0; place < entries.locations.size; place++)
    if (isQuarantine(facts, entries.locations.word(place))) found.add(place);
  return found;
}

/** The name of a place, and of the quarantine beside one, as this station says it. */
export function placeName({ ledger, station }: Pick<Scene, "ledger" | "station">, location: string): string {
  return nameOfPlace(ledger.stock.facts, location, station.file.settings.language);
}

/** The name of a person; empty while nobody has said one. */
export function operatorName({ facts }: Stock, operator: string): string {
  return facts.heads<"operatorNamed">(`operator:${operator as OperatorId}`)[0]?.said.name ?? "";
}

/** The name of a station; empty while nobody has said one. */
export function stationName({ facts }: Stock, station: string): string {
  return facts.heads<"stationNamed">(`station:${station as StationId}`)[0]?.said.name ?? "";
}
