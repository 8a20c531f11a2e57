import type { PlanCandidate } from "../contracts/file-records.ts";
import { type Customer, knownFields, noCustomer, textOf } from "../domain/customers/customer.ts";
import { addsNothing, type JoinBy, joinedRecord } from "../domain/customers/joined-record.ts";
import { LikenessIndex } from "../domain/customers/likeness-index.ts";
import {
  answersOf,
  type DoubtAnswers,
  type DoubtCount,
  type PersonDoubt,
  personDoubts,
} from "../domain/import/person-doubt.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import type { Pause } from "../domain/tables/table.ts";
import type { BookRow } from "./book-row.ts";
import { comparable } from "./customer-doubles.ts";
import {
  candidatesOf,
  codesOf,
  doubtOf,
  type FileSubject,
  type Fit,
  likeliest,
  ownCustomer,
} from "./customer-doubts.ts";

/** How a row of a table of customers stands to those that are here and to the rows before it. */
export type CustomerState =
  | { readonly is: "new" | "same" | "ambiguous"; readonly customer: Customer }
  | { readonly is: "changed"; readonly customer: Customer; readonly was: Customer };

/** A row judged; `candidates` where a person has to choose, or chose, with why and which one. */
export interface JudgedCustomer {
  readonly state: CustomerState;
  readonly candidates: readonly PlanCandidate[];
  readonly doubt?: PersonDoubt;
  readonly picked?: string;
}

/** So many records are made comparable between two breaths. */
const atOnce = 20;

/**
 * Finds who each row of a file speaks of, among those that are here and the rows before it. One number is one person: what
 * the row adds is taken, and asked where it says otherwise. Whoever is only likely somebody is asked about, never guessed.
 */
export class CustomerMatcher {
  readonly #index = new LikenessIndex<FileSubject>();
  /** Records that are here word for word; one that is here once makes one row the same. */
  readonly #left = new Map<string, number>();
  readonly #subjects: FileSubject[] = [];
  readonly #rests = new Set<CustomerId>();
  readonly #counts = new Map<PersonDoubt, number>();
  readonly #answers: DoubtAnswers;
  #recognised = 0;

  private constructor(answers: DoubtAnswers) {
    this.#answers = answers;
  }

  /** Ready for rows that may be of those that are here; `pause` hears how many of them were looked at. */
  static async of(here: readonly BookRow[], answers: DoubtAnswers, pause: Pause): Promise<CustomerMatcher> {
    const matcher = new CustomerMatcher(answers);
    for (const [at, row] of here.entries()) {
      if (at % atOnce === 0) await pause(at, here.length);
      matcher.#know(row);
    }
    return matcher;
  }

  #know({ id, heads }: BookRow): void {
    const { customer } = heads[0];
    const text = wordsOf(customer);
    this.#left.set(text, (this.#left.get(text) ?? 0) + 1);
    const subject = { id, line: undefined, now: customer, said: noCustomer, isWritten: false };
    for (const head of heads) this.#index.add(subject, comparable(head.customer));
  }

  /** The customers here that what was judged rests on: whom rows change, and whom they may be. */
  get rests(): readonly CustomerId[] {
    return [...this.#rests];
  }

  /** Everybody whose record the rows make or change. */
  get written(): readonly FileSubject[] {
    return this.#subjects;
  }

  /** How many rows ask, by why, each with what was said of all of them. */
  get doubts(): readonly DoubtCount[] {
    return personDoubts.flatMap((doubt) => {
      const [count, answer] = [this.#counts.get(doubt), this.#answers[doubt]];
      return count ? [{ doubt, count, ...(answer ? { answer } : {}) }] : [];
    });
  }

  /** How many rows add to somebody who has their name, birth date and address, without being asked about. */
  get recognised(): number {
    return this.#recognised;
  }

  /** What a row is; `chosen` is what a person said of this very row. */
  judge(customer: Customer, line: number, chosen: string | undefined): JudgedCustomer {
    const text = wordsOf(customer);
    const left = this.#left.get(text) ?? 0;
    if (left > 0) {
      this.#left.set(text, left - 1);
      return { state: { is: "same", customer }, candidates: [] };
    }
    const fits = likeliest(this.#index.alike(comparable(customer)), customer);
    const doubt = doubtOf(fits, customer);
    for (const { subject } of fits) if (subject.id) this.#rests.add(subject.id);
    const [only] = fits;
    if (!only) return { state: this.#begin(customer, line), candidates: [] };
    if (!doubt) {
      if (only.why !== "number" && !addsNothing(only.subject.now, customer)) this.#recognised += 1;
      return { state: this.#join(only.subject, customer, "missing"), candidates: [] };
    }
    this.#counts.set(doubt, (this.#counts.get(doubt) ?? 0) + 1);
    const candidates = candidatesOf(fits, customer);
    const said = chosen ?? this.#answered(doubt, candidates);
    const picked = candidates.find(({ code }) => code === said);
    const state = this.#take(picked, fits, customer, line);
    return { state, candidates, doubt, ...(said === undefined ? {} : { picked: said }) };
  }

  #take(picked: PlanCandidate | undefined, fits: readonly Fit[], customer: Customer, line: number) {
    if (!picked) return { is: "ambiguous", customer } as const;
    if (picked.code === ownCustomer) return this.#begin(customer, line);
    const fit = fits.find(({ subject }) => codesOf(subject).includes(picked.code));
    return fit
      ? this.#join(fit.subject, customer, picked.how ?? "missing")
      : ({ is: "ambiguous", customer } as const);
  }

  /** What was said of all rows of a doubt, as the code of a candidate; empty leaves out. */
  #answered(doubt: PersonDoubt, [first, second]: readonly PlanCandidate[]): string | undefined {
    const answer = this.#answers[doubt];
    if (!answer || !answersOf(doubt).includes(answer)) return undefined;
    if (answer === "new") return ownCustomer;
    if (answer === "out") return "";
    return answer === "said" && second?.how === "said" ? second.code : first?.code;
  }

  #begin(customer: Customer, line: number): CustomerState {
    const subject: FileSubject = { id: undefined, line, now: customer, said: customer, isWritten: true };
    this.#subjects.push(subject);
    this.#index.add(subject, comparable(customer));
    return { is: "new", customer };
  }

  #join(subject: FileSubject, said: Customer, by: JoinBy): CustomerState {
    const was = subject.now;
    const customer = joinedRecord(was, said, by);
    subject.said = joinedRecord(subject.said, said, "said");
    if (wordsOf(customer) === wordsOf(was)) return { is: "same", customer };
    subject.now = customer;
    this.#index.add(subject, comparable(customer));
    if (!subject.isWritten) this.#subjects.push(subject);
    subject.isWritten = true;
    return { is: "changed", customer, was };
  }
}

/** What a record says, however it is known. */
const wordsOf = (customer: Customer) =>
  JSON.stringify(knownFields(customer).map((field) => [field, textOf(customer, field)]));
