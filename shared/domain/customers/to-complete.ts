import { type Customer, type Known, textOf } from "./customer.ts";
import { partsOf } from "./field-states.ts";
import { inSight, type OwnField } from "./own-field.ts";

/** What can be asked of a customer at the next visit. */
export const gaps = [
  "insurance",
  "doctor",
  "phone",
  "address",
  "prescription",
  "balance",
  "consent",
] as const;
export type Gap = (typeof gaps)[number];

/** A field this pharmacy made can be asked too. */
export type OwnGap = `own:${string}`;
export type Asked = Gap | OwnGap;

/** What of the list of those to complete is looked at: all, one gap, or who is expected today. */
export const gapFilters = ["any", ...gaps, "today"] as const;
export type GapFilter = (typeof gapFilters)[number] | OwnGap;

/** True of a field this pharmacy made. */
export const isOwnGap = (gap: string): gap is OwnGap => gap.startsWith("own:");

/** All that is asked here: what was set, then the fields this pharmacy made to be asked, in their order. */
export const askedOf = (asked: readonly Gap[], own: readonly OwnField[]): readonly Asked[] => [
  ...asked,
  ...inSight(own)
    .filter(({ isAsked }) => isAsked)
    .map(({ id }): OwnGap => `own:${id}`),
];

const isOpen: { readonly [G in Gap]: (customer: Customer) => boolean } = {
  insurance: ({ fund, fundNumber }) => fund === "" || fundNumber === "",
  doctor: ({ doctor }) => doctor === "",
  phone: ({ phone }) => phone === "",
  address: ({ street, town }) => street === "" || town === "",
  // These two are there to be done, not missing.
  prescription: ({ prescriptions }) => prescriptions !== "",
  balance: ({ balance }) => balance !== "" && balance !== "0",
  consent: ({ consent }) => consent === "",
};

/** What is to be asked of a customer, of what this pharmacy asks for. */
export const gapsOf = (customer: Customer, asked: readonly Asked[]): readonly Asked[] => [
  ...gaps.filter((gap) => asked.includes(gap) && isOpen[gap](customer)),
  ...asked.filter((gap) => isOwnGap(gap) && textOf(customer, gap) === ""),
];

/** The surest way any field of a record is known; undefined when nobody can say. */
export function surestOf({ states }: Customer): Known | undefined {
  const ways = new Set(Object.values(states).flatMap((state) => (state ? [partsOf(state).how] : [])));
  return (["card", "told", "list"] as const).find((way) => ways.has(way));
}

/** True when somebody of an old list has come by since it was taken in. */
export const hasComeBy = ({ listed, came }: Customer): boolean => listed !== "" && came >= listed;

/** How far it is with completing, and how many each filter holds. */
export interface Completing {
  readonly counts: Readonly<Record<GapFilter, number>>;
  /** Customers an old list brought, and how many of them have come by. */
  readonly listed: number;
  readonly cameBy: number;
}

/** Counts records; `today` is `2026-11-22`. */
export function completingOf(all: Iterable<Customer>, asked: readonly Asked[], today: string): Completing {
  const filters = [...gapFilters, ...asked.filter(isOwnGap)];
  const counts = Object.fromEntries(filters.map((filter) => [filter, 0])) as Record<GapFilter, number>;
  let listed = 0;
  let cameBy = 0;
  for (const customer of all) {
    const open = gapsOf(customer, asked);
    for (const gap of open) counts[gap] += 1;
    if (open.length > 0) counts.any += 1;
    if (customer.nextVisit === today) counts.today += 1;
    if (customer.listed !== "") listed += 1;
    if (hasComeBy(customer)) cameBy += 1;
  }
  return { counts, listed, cameBy };
}

/** True when a record stands under a filter. */
export function isUnder(
  filter: GapFilter,
  customer: Customer,
  asked: readonly Asked[],
  today: string,
): boolean {
  if (filter === "today") return customer.nextVisit === today;
  const open = gapsOf(customer, asked);
  return filter === "any" ? open.length > 0 : open.includes(filter);
}
