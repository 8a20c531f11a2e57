import type { PlanCandidate } from "../contracts/file-records.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { addsNothing, differingFields } from "../domain/customers/joined-record.ts";
import { isNamesake, type Likeness, likenesses, sharesName } from "../domain/customers/likeness.ts";
import type { PersonDoubt } from "../domain/import/person-doubt.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import { comparable } from "./customer-doubles.ts";

/** One person as the rows of a file make it: known here, or begun by a row. */
export interface FileSubject {
  /** Undefined for somebody new. */
  readonly id: CustomerId | undefined;
  /** The row that began it; undefined for somebody known. */
  readonly line: number | undefined;
  /** The record with what the rows so far said. */
  now: Customer;
  /** What the rows so far said. */
  said: Customer;
  isWritten: boolean;
}

/** Somebody a row may be, and why. */
export interface Fit {
  readonly subject: FileSubject;
  readonly why: Likeness;
}

/** What stands for "a customer of its own" among the candidates of a row. */
export const ownCustomer = "new";
/** So many are shown of those a row may be; with two ways to take each, a digit is left for somebody new. */
const mostFits = 4;
/** Why a row has to be asked about; undefined where it says nothing that is open. */
export function doubtOf([only, ...others]: readonly Fit[], said: Customer): PersonDoubt | undefined {
  if (!only) return undefined;
  if (others.length > 0) return "several";
  const { subject, why } = only;
  const isRow = subject.line !== undefined || differingFields(subject.said, said).length > 0;
  const [one, other] = [traits(subject.now), traits(said)];
  if (why === "number") {
    if (!sharesName(one, other)) return "number-apart";
    const isOpen = differingFields(subject.now, said).length > 0;
    return isOpen ? (isRow ? "row-number" : "number") : undefined;
  }
  const isSame = isNamesake(one, other);
  if (isSame && (addsNothing(subject.now, said) || isAtHome(subject, said))) return undefined;
  return isRow ? "row-alike" : isSame ? "namesake" : why;
}

/** True where a row is somebody by name, birth date and address, and says nothing otherwise: that is proof enough to add to it. */
export function isAtHome({ now }: FileSubject, said: Customer): boolean {
  const [one, other] = [traits(now), traits(said)];
  const isOneHouse = one.address !== "" && one.address === other.address;
  return isOneHouse && isNamesake(one, other) && differingFields(now, said).length === 0;
}

/** What a row may be: each that fits, taken in one way or two, and somebody new where no number speaks against it. */
export function candidatesOf(fits: readonly Fit[], said: Customer): readonly PlanCandidate[] {
  const all = fits.flatMap(({ subject, why }): PlanCandidate[] => {
    const { name, firstName, birthDate, street, town } = subject.now;
    const pack = [birthDate, street, town].filter((text) => text !== "").join(" · ");
    const shown = { name: `${name} ${firstName}`.trim(), pack, why, ...rowOf(subject) };
    const first: PlanCandidate = { code: codesOf(subject)[0], ...shown, how: "missing" };
    const isOther = differingFields(subject.now, said).length > 0;
    return isOther ? [first, { ...first, code: codesOf(subject)[1], how: "said" }] : [first];
  });
  const isOne = fits.some(({ why }) => why === "number");
  return isOne ? all : [...all, { code: ownCustomer, name: "", pack: "" }];
}

const rowOf = ({ line }: FileSubject) => (line === undefined ? {} : { row: line });
/** What stands for somebody: what is missing is taken, or what the row says. */
export const codesOf = ({ id, line }: FileSubject): readonly [string, string] => {
  const code = id ?? `row ${line}`;
  return [code, `${code} said`];
};
const traits = (customer: Customer) => comparable(customer).traits;

/** Those a row may be, the likeliest first; who bears its number is a proof, and who else is alike is somebody else. */
export function likeliest(found: ReadonlyMap<FileSubject, Likeness>, customer: Customer): readonly Fit[] {
  const fits = [...found].map(([subject, why]) => ({ subject, why }));
  const numbered = fits.filter(({ why }) => why === "number");
  const rank = ({ subject, why }: Fit) =>
    likenesses.indexOf(why) * 2 + (isNamesake(traits(subject.now), traits(customer)) ? 0 : 1);
  return (numbered.length > 0 ? numbered : fits).sort((a, b) => rank(a) - rank(b)).slice(0, mostFits);
}
