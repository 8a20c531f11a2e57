import { type HandedRows, handRows } from "../domain/import/handed-rows.ts";
import { handKnown } from "../domain/import/known-pages.ts";
import type { StockPlan, StockProduct } from "../domain/import/stock-plan.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { identifierOf, type SessionId } from "../domain/ledger/identity.ts";
import { pageSize } from "../domain/ledger/page.ts";
import type { PageMaker } from "../ports/page-making.ts";
import type { Dependencies } from "./dependencies.ts";
import { ProductFacts } from "./product-facts.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "pageMaking" | "clock" | "ledger" | "catalogue">;

/** What of a plan is known while its rows are read. */
export type RowsSoFar = Pick<StockPlan, "taken" | "places" | "products">;

/** A plan that is booked: the maker of its pages, what it was not handed yet, what is told of products, each place's session. */
interface Booked {
  readonly maker: PageMaker;
  readonly more: Iterable<HandedRows>;
  readonly known: readonly Draft<"productKnown">[];
  readonly sessions: readonly SessionId[];
}

/** So many rows at most are made into pages while nobody has booked them: they lie in memory as long as the plan is shown. */
const most = 200_000;

/** So many rows are looked through for products within a millisecond. */
const rowsAtOnce = 500;

/**
 * The pages of what a plan tells of products, and of what it counts, made beside the engine while its rows are still read. They
 * belong to that plan: another, or the same with rows left out, begins anew, and so does one whose ledger or lists moved on.
 */
export class PagesAhead {
  readonly #needs: Needs;
  readonly #source: string;
  #maker: PageMaker | undefined;
  #taken: StockPlan["taken"] | undefined;
  #basis = "";
  #rows = 0;
  #products = 0;
  /** The session that will count each place of the plan, those that were handed over first. */
  #sessions: SessionId[] = [];
  #places = 0;
  #facts: ProductFacts;
  /** So many rows were looked through for products, and so many facts handed over; a product that was met is marked. */
  #looked = 0;
  #told = 0;
  #isMet: true[] = [];

  /** `source` is the name of the file that tells it. */
  constructor(needs: Needs, source: string) {
    this.#needs = needs;
    this.#source = source;
    this.#facts = new ProductFacts(needs, source);
  }

  /** Hands over what was read by now, unless somebody scans: making pages would take the other half of the machine. */
  hear(plan: RowsSoFar): void {
    if (!this.#needs.ledger.isCalm) return;
    if (plan.taken !== this.#taken) this.#begin(plan);
    for (;;) {
      const to = this.#rows + pageSize;
      if (to > Math.min(plan.taken.line.length, most)) return;
      this.#look(plan, to);
      this.#tell();
      this.#maker?.rows(this.#next(plan, to));
    }
  }

  /** Hands over all that is told of products, and says the rest. Who asks ends the maker. */
  async book(plan: RowsSoFar, task: Task): Promise<Booked> {
    if (!this.#maker || plan.taken !== this.#taken || this.#basis !== this.#basisNow()) this.#begin(plan);
    const { length } = plan.taken.line;
    while (this.#looked < length) {
      await task.step(0, 0);
      this.#look(plan, Math.min(this.#looked + rowsAtOnce, length));
    }
    this.#tell();
    const maker = this.#maker as PageMaker;
    this.#maker = undefined;
    while (this.#sessions.length < plan.places.length) this.#sessions.push(this.#newSession());
    return { maker, more: this.#more(plan), known: this.#facts.facts, sessions: this.#sessions };
  }

  /** Lets go of what was made. */
  end(): void {
    this.#maker?.end();
    this.#maker = undefined;
  }

  #begin({ taken }: RowsSoFar): void {
    this.end();
    this.#maker = this.#needs.pageMaking.begin();
    this.#taken = taken;
    this.#basis = this.#basisNow();
    this.#facts = new ProductFacts(this.#needs, this.#source);
    [this.#sessions, this.#isMet] = [[], []];
    this.#rows = this.#products = this.#places = this.#looked = this.#told = 0;
  }

  /** What facts of products rest on; another text as soon as the ledger or a list is another. */
  #basisNow(): string {
    const { ledger, catalogue } = this.#needs;
    return `${ledger.stock.entries.size} ${catalogue.loads}`;
  }

  /** What the next rows, up to one, are the first to speak of. */
  #look({ taken, products }: RowsSoFar, to: number): void {
    for (; this.#looked < to; this.#looked++) {
      const product = taken.product[this.#looked] as number;
      if (this.#isMet[product]) continue;
      this.#isMet[product] = true;
      this.#facts.add(products[product] as StockProduct);
    }
  }

  #tell(): void {
    const { facts } = this.#facts;
    if (this.#told < facts.length) this.#maker?.know(handKnown(facts.slice(this.#told)));
    this.#told = facts.length;
  }

  *#more(plan: RowsSoFar): Generator<HandedRows> {
    const { length } = plan.taken.line;
    while (this.#rows < length) yield this.#next(plan, Math.min(this.#rows + pageSize, length));
  }

  #next({ taken, places, products }: RowsSoFar, to: number): HandedRows {
    while (this.#sessions.length < places.length) this.#sessions.push(this.#newSession());
    const sessions = this.#sessions.slice(this.#places, places.length);
    const rows = handRows(taken, this.#rows, to, products.slice(this.#products), sessions);
    [this.#rows, this.#products, this.#places] = [to, products.length, places.length];
    return rows;
  }

  #newSession = () => identifierOf(this.#needs.clock.random(10)) as SessionId;
}
