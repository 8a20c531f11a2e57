import { readFileSync } from "node:fs";
import { type Customer, noCustomer } from "../../shared/domain/customers/customer.ts";
import { formatInsz } from "../../shared/domain/customers/insz.ts";
import { two } from "./made-person.ts";
import { seeded } from "./tables.ts";

type Counted = Readonly<Record<string, number>>;
interface Region<L> {
  readonly names: L;
  readonly women: L;
  readonly men: L;
}
interface Lists {
  readonly flanders: Region<Counted>;
  readonly wallonia: Region<Counted>;
  readonly turkish: Region<readonly string[]>;
  readonly maghreb: Region<readonly string[]>;
  readonly balkans: Region<readonly string[]>;
}

/** From the project's folder, where every script runs. */
const folder = "test/vectors/names/";
const lists = () => JSON.parse(readFileSync(`${folder}names.json`, "utf8")) as Lists;

/** Names as often as people bear them; where nobody counted, the first of a list more often. */
type Draw = (at: number) => string;

function drawOf(list: Counted | readonly string[]): Draw {
  const counted = Array.isArray(list)
    ? list.map((name, at): [string, number] => [name, 1 / (at + 5)])
    : Object.entries(list as Counted);
  const ends: number[] = [];
  for (const [, count] of counted) ends.push((ends.at(-1) ?? 0) + count);
  const sum = ends.at(-1) as number;
  return (at) => counted[ends.findIndex((end) => end >= at * sum)]?.[0] as string;
}

const streets =
  "Kerkstraat Stationsstraat Schoolstraat Molenstraat Dorpsstraat Nieuwstraat Kapellestraat Veldstraat Lindenlaan Beukenlaan Rue_de_l’Église Rue_du_Moulin Chaussée_de_Liège Rue_Haute Avenue_des_Tilleuls Grand-Place Heidestraat Bosstraat Kasteelstraat Leopoldlaan Parklaan Rozenlaan Berkenlaan Eikenlaan Meiboomstraat Brugstraat Kloosterstraat Populierenlaan Rue_de_la_Station Rue_Neuve";
const towns = ["2400 Mol", "2440 Geel", "2490 Balen", "2480 Dessel", "2470 Retie", "4000 Liège"];

/** Somebody who never was, with the family they live with. */
export interface MadePerson {
  readonly customer: Customer;
  readonly region: keyof Lists;
}

/**
 * People as a pharmacy knows them: names as often as they are borne in Belgium, families in one house who share a name or
 * not, twins, fathers and sons of one first name; numbers, addresses and telephones missing here and there. The same for a seed.
 */
export function people(count: number, seed: number): readonly MadePerson[] {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const regions = Object.entries(lists()) as [keyof Lists, Region<Counted | readonly string[]>][];
  const draws = new Map(
    regions.map(([region, { names, women, men }]) => [
      region,
      { names: drawOf(names), women: drawOf(women), men: drawOf(men) },
    ]),
  );
  const all: MadePerson[] = [];
  const shares: readonly [keyof Lists, number][] = [
    ["flanders", 0.6],
    ["wallonia", 0.85],
    ["turkish", 0.91],
    ["maghreb", 0.97],
    ["balkans", 1],
  ];
  while (all.length < count) {
    const luck = random();
    const region = (shares.find(([, end]) => luck < end) as (typeof shares)[number])[0];
    const draw = draws.get(region) as { names: Draw; women: Draw; men: Draw };
    const family = draw.names(random());
    const [street = "", town = ""] = [streets.split(" ")[below(30)], towns[below(towns.length)]];
    const house = {
      street: `${street.replaceAll("_", " ")} ${1 + below(180)}`,
      postcode: town.slice(0, 4),
      town: town.slice(5),
      phone: `014${1e6 + below(9e5)}`.slice(0, 9),
    };
    const size = 1 + below(4);
    let father = "";
    let born = { date: "", isChild: false };
    for (let member = 0; member < size && all.length < count; member++) {
      const isMan = member === 0 ? random() < 0.6 : random() < 0.5;
      const isTwin = member > 2 && random() < 0.06;
      const isChild = member > 1;
      let firstName = (isMan ? draw.men : draw.women)(random());
      // A son of his father's name, as it was the custom.
      if (isChild && isMan && father !== "" && random() < 0.03) firstName = father;
      if (isMan && !isChild) father = firstName;
      if (random() < 0.12) firstName += ` ${(isMan ? draw.men : draw.women)(random())}`;
      const date = isTwin && born.isChild ? born.date : birthDate(isChild, below);
      born = { date, isChild };
      const name = member === 1 ? draw.names(random()) : family;
      const insz = random() < 0.8 ? numberOf(date, isMan, below) : "";
      const known = random() < 0.85 ? house : {};
      const mobile = random() < 0.6 ? { phone: `04${70 + below(30)}${1e5 + below(9e5)}` } : {};
      const customer = { ...noCustomer, name, firstName, birthDate: date, insz, ...known, ...mobile };
      all.push({ customer, region });
    }
  }
  return all;
}

function birthDate(isChild: boolean, below: (most: number) => number): string {
  const year = isChild ? 1985 + below(40) : 1930 + below(65);
  return `${year}-${two(1 + below(12))}-${two(1 + below(28))}`;
}

/** A number that says the date; its check holds. */
export function numberOf(date: string, isMan: boolean, below: (most: number) => number): string {
  const serial = 1 + 2 * below(480) + (isMan ? 0 : 1);
  const nine = `${date.slice(2).replaceAll("-", "")}${`${serial}`.padStart(3, "0")}`;
  const check = 97 - (Number(date < "2000" ? nine : `2${nine}`) % 97);
  return formatInsz(`${nine}${two(check)}`);
}
