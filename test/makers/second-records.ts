import { readFileSync } from "node:fs";
import type { Customer } from "../../shared/domain/customers/customer.ts";
import { type MadePerson, people } from "./people.ts";
import { seeded } from "./tables.ts";

/** Records of which some are the second one of a person, and which pairs those are. */
export interface Population {
  readonly customers: readonly Customer[];
  readonly pairs: readonly SecondRecord[];
}

/** A person's two records, by their places, and what is different in the second. */
export interface SecondRecord {
  readonly first: number;
  readonly second: number;
  readonly how: readonly string[];
}

type Random = () => number;
type Change = (customer: Customer, random: Random) => Customer | undefined;
type Variants = { readonly firstNames: readonly string[][]; readonly names: readonly string[][] };

const variants = () => JSON.parse(readFileSync("test/vectors/names/variants.json", "utf8")) as Variants;
const one = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

/** `share` of `count` records are second ones, at random places. The same for a seed. */
export function population(count: number, share: number, seed: number): Population {
  const random = seeded(seed);
  const seconds = Math.round(count * share);
  const firsts = people(count - seconds, seed + 1).map(({ customer }: MadePerson) => customer);
  const known = variants();
  const written = withVariants(firsts, known, Math.round(seconds * 1.5), random);
  const names = nameChanges(known);
  const made: { customer: Customer; of: number; how: string[] }[] = [];
  const used = new Set<number>();
  while (made.length < seconds) {
    const of = Math.floor(random() * firsts.length);
    if (used.has(of)) continue;
    const how = one(Object.keys(names), random);
    const changed = names[how]?.(written[of] as Customer, random);
    if (!changed) continue;
    used.add(of);
    // Of some two things are different.
    const also = one(Object.keys(names), random);
    const twice = random() < 0.15 && also !== how ? names[also]?.(changed, random) : undefined;
    made.push({
      ...toldAgain(twice ?? changed, random),
      of,
      how: twice ? [how, also, "two at once"] : [how],
    });
  }
  const order = [...written.map((_, at) => at), ...made.map((_, at) => written.length + at)]
    .map((at): [number, number] => [random(), at])
    .sort(([a], [b]) => a - b)
    .map(([, at]) => at);
  const place = new Map(order.map((at, now) => [at, now]));
  const all = [...written, ...made.map(({ customer }) => customer)];
  return {
    customers: order.map((at) => all[at] as Customer),
    pairs: made.map(({ of, how }, at) => ({
      first: place.get(of) as number,
      second: place.get(written.length + at) as number,
      how,
    })),
  };
}

/** Some people get names that clerks are known to write in several ways. */
function withVariants(
  all: readonly Customer[],
  known: Variants,
  count: number,
  random: Random,
): readonly Customer[] {
  const changed = all.slice();
  for (let turn = 0; turn < count; turn++) {
    const at = Math.floor(random() * all.length);
    const before = changed[at] as Customer;
    changed[at] =
      random() < 0.5
        ? { ...before, firstName: one(one(known.firstNames, random), random) }
        : { ...before, name: one(one(known.names, random), random) };
  }
  return changed;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");

/** What happens to a name when it is written a second time. */
const nameChanges = ({ firstNames, names }: Variants): Readonly<Record<string, Change>> => ({
  accents: (customer) => {
    const now = { ...customer, name: plain(customer.name), firstName: plain(customer.firstName) };
    return now.name === customer.name && now.firstName === customer.firstName ? undefined : now;
  },
  swapped: (customer) => ({ ...customer, name: customer.firstName, firstName: customer.name }),
  typo: (customer, random) =>
    random() < 0.5
      ? { ...customer, name: slip(customer.name, random) }
      : { ...customer, firstName: slip(customer.firstName, random) },
  transliterated: (customer, random) => {
    const name = otherThan(customer.name, names, random);
    const firstName = otherThan(customer.firstName, firstNames, random);
    if (name === undefined && firstName === undefined) return undefined;
    return { ...customer, name: name ?? customer.name, firstName: firstName ?? customer.firstName };
  },
  particle: (customer) => {
    const now = /^(van den|van der|van de|van|de|d['’]|le|la|el)\s?(?=\p{Lu})/iu.exec(customer.name)?.[0];
    if (!now) return undefined;
    const rest = customer.name.slice(now.length);
    return { ...customer, name: `${now.replace(/[\s'’]/g, "")}${rest.toLowerCase()}` };
  },
  "first name": (customer, random) => {
    const [first = "", ...others] = customer.firstName.split(" ");
    if (others.length > 0) return { ...customer, firstName: first };
    return { ...customer, firstName: `${first} ${one(["Maria", "Jozef", "Anna", "Jean"], random)}` };
  },
});

function otherThan(text: string, groups: readonly string[][], random: Random): string | undefined {
  const group = groups.find((spellings) => spellings.includes(text));
  return (
    group &&
    one(
      group.filter((spelling) => spelling !== text),
      random,
    )
  );
}

const beside: Readonly<Record<string, string>> = {
  ...{ a: "qz", e: "rz", i: "uo", o: "ip", u: "yi", r: "et", t: "ry", n: "bm", s: "dq" },
  ...{ d: "sf", l: "km", m: "nl", p: "o", k: "jl", b: "vn", g: "fh", h: "gj", v: "cb" },
};

/** A hand slips once: a letter left out, written twice, the key beside it, two in the wrong order. */
function slip(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  const letter = text[at] ?? "";
  const ways = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + one([...(beside[letter] ?? "e")], random) + text.slice(at + 1),
    text.slice(0, at) + (text[at + 1] ?? "") + letter + text.slice(at + 2),
  ];
  return one(ways, random);
}

/** What else is different when somebody is written down again: no number or a mistyped one, another house, half a date. */
function toldAgain(customer: Customer, random: Random): { readonly customer: Customer } {
  let now = customer;
  const luck = random();
  if (luck < 0.75) now = { ...now, insz: "" };
  else if (luck < 0.85 && now.insz !== "") now = { ...now, insz: swapTwo(now.insz, random) };
  if (random() < 0.25) now = { ...now, street: "Nieuwe Markt 7", postcode: "2300", town: "Turnhout" };
  else if (random() < 0.2) now = { ...now, street: "", postcode: "", town: "" };
  if (random() < 0.4) now = { ...now, phone: "" };
  const date = random();
  // A date that is told wrong or not at all; then at least the house is one.
  if (date < 0.03 && now.street === customer.street && now.street !== "") now = { ...now, birthDate: "" };
  else if (date < 0.07) now = { ...now, birthDate: otherDay(now.birthDate, random) };
  return { customer: now };
}

function swapTwo(text: string, random: Random): string {
  const at = Math.floor(random() * 8);
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
}

function otherDay(date: string, random: Random): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (Number(day) <= 12 && random() < 0.5) return `${year}-${day}-${month}`;
  return `${year}-${month}-${day[0]}${(Number(day[1]) + 1 + Math.floor(random() * 8)) % 10}`.replace(
    /00$/,
    "10",
  );
}
