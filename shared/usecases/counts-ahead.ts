import { type HandedRows, handRows } from "../domain/import/handed-rows.ts";
import type { StockPlan } from "../domain/import/stock-plan.ts";
import { identifierOf, type SessionId } from "../domain/ledger/identity.ts";
import { pageSize } from "../domain/ledger/page.ts";
import type { PageMaker } from "../ports/page-making.ts";
import type { Dependencies } from "./dependencies.ts";

/** What of a plan is known while its rows are read. */
export type RowsSoFar = Pick<StockPlan, "taken" | "places" | "products">;

/** So many rows at most are made into pages while nobody has booked them: they lie in memory as long as the plan is shown. */
const most = 200_000;

/**
 * The pages of a plan's counts, made beside the engine while its rows are still read. They belong to that plan: another, or
 * the same with rows left out, begins anew.
 */
export class CountsAhead {
  readonly #needs: Pick<Dependencies, "pageMaking" | "clock" | "ledger">;
  #maker: PageMaker | undefined;
  #taken: StockPlan["taken"] | undefined;
  #rows = 0;
  #products = 0;
  /** The session that will count each place of the plan, those that were handed over first. */
  #sessions: SessionId[] = [];
  #places = 0;

  constructor(needs: Pick<Dependencies, "pageMaking" | "clock" | "ledger">) {
    this.#needs = needs;
  }

  /** Hands over what was read by now, unless somebody scans: making pages would take the other half of the machine. */
  hear(plan: RowsSoFar): void {
    if (!this.#needs.ledger.isCalm) return;
    if (plan.taken !== this.#taken) this.#begin(plan);
    while (this.#rows + pageSize <= Math.min(plan.taken.line.length, most))
      this.#maker?.rows(this.#next(plan, this.#rows + pageSize));
  }

  /** The maker of a plan that is booked, what it was not handed yet, and the session of each place. Who asks ends the maker. */
  book(plan: RowsSoFar): {
    readonly maker: PageMaker;
    readonly more: Iterable<HandedRows>;
    readonly sessions: readonly SessionId[];
  } {
    if (!this.#maker || plan.taken !== this.#taken) this.#begin(plan);
    const maker = this.#maker as PageMaker;
    this.#maker = undefined;
    while (this.#sessions.length < plan.places.length) this.#sessions.push(this.#newSession());
    return { maker, more: this.#more(plan), sessions: this.#sessions };
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
    this.#sessions = [];
    this.#rows = this.#products = this.#places = 0;
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
