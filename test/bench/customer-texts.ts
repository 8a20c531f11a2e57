import type { Customer } from "../../shared/domain/customers/customer.ts";
import { people } from "../makers/people.ts";
import { seeded } from "../makers/tables.ts";

/** The customers of a large pharmacy, the same for a seed. */
export const madeCustomers = (count: number, seed: number): readonly Customer[] =>
  people(count, seed).map(({ customer }) => customer);

/**
 * What is in the field at each key while somebody types one customer after another: a name, first name and name, a name as it
 * is heard, a birth date, a number, a telephone; from the first key to the last.
 */
export function keystrokes(customers: readonly Customer[], count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const texts: string[] = [];
  while (texts.length < count) {
    const { name, firstName, birthDate, insz, phone } = customers[
      Math.floor(random() * customers.length)
    ] as Customer;
    const [year, month, day] = birthDate.split("-");
    const ways = [
      name,
      `${firstName} ${name}`,
      `${name} ${firstName}`,
      name
        .replace(/ck|c(?![eih])/g, "k")
        .replace(/ij|y/g, "ei")
        .replace(/ss?/g, "s"),
      `${day}/${month}/${year}`,
      `${name} ${year}`,
      insz,
      phone,
    ];
    const whole = (ways[Math.floor(random() * ways.length)] as string).slice(0, 24);
    for (let typed = 1; typed <= whole.length && texts.length < count; typed++)
      texts.push(whole.slice(0, typed));
  }
  return texts;
}
