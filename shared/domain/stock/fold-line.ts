import type { EntryOf } from "../ledger/entry.ts";
import { basisOf } from "./basis.ts";
import type { EntryTable } from "./entry-table.ts";
import { type FoldState, mark } from "./fold-state.ts";
import { finding } from "./line-table.ts";
import type { Products } from "./products.ts";
import type { Sessions } from "./sessions.ts";

/** What the fold of one line needs to look at. */
export interface LineContext {
  readonly table: EntryTable;
  readonly state: FoldState;
  readonly sessions: Sessions;
  readonly products: Products;
  /** The adjustment at an index as it was said. */
  readonly adjusted: (index: number) => Pick<EntryOf<"adjusted">, "basis"> | undefined;
}

/** Step 5 of the fold: one line afresh from its own entries. Nothing ever adds to a quantity. */
export function foldLine(context: LineContext, line: number): void {
  const { state, table } = context;
  const { lines } = state;
  let quantity = 0;
  let live = 0;
  let changed = 0;
  let findings = 0;
  let rival = -1;
  let hasAdjustment = false;
  for (let at = lines.head[line] as number; at !== 0; at = state.next[at - 1] as number) {
    const index = at - 1;
    changed = Math.max(changed, table.at[index] as number);
    const marks = state.marks[index] as number;
    if ((marks & mark.inEffect) === 0) continue;
    live += 1;
    quantity += state.share[index] as number;
    if (marks & mark.duplicate) findings |= finding.countedTwice;
    if (marks & mark.movedTwice) findings |= finding.movedTwice;
    if (marks & mark.doubt) findings |= finding.doubt;
    const session = table.session[index] as number;
    if (session === 0) hasAdjustment = true;
    else if (context.sessions.state(session).unsettled) {
      if (rival >= 0 && rival !== session) findings |= finding.placeTwice;
      rival = session;
    }
  }
  const known = context.products.known(lines.root[line] as number);
  if (quantity < 0) findings |= finding.belowZero;
  if (known.name === "") findings |= finding.unnamed;
  if (known.names.length > 1 || known.conflict) findings |= finding.twoNames;
  if (hasAdjustment && restsOnOthers(context, line)) findings |= finding.saidOther;
  lines.quantity[line] = quantity;
  lines.live[line] = live;
  lines.findings[line] = findings;
  lines.changed[line] = changed;
}

/** The ids an adjustment of this line rests on: what is in effect before it, in the one order of entries. */
export function basisBefore({ table, state }: LineContext, line: number, before?: number): string {
  const indexes = [...state.entriesOn(line)].filter(
    (index) => state.has(index, mark.inEffect) && (before === undefined || table.compare(index, before) < 0),
  );
  return basisOf(indexes.sort((a, b) => table.compare(a, b)).map((index) => table.id(index)));
}

/** True when the newest adjustment in effect no longer rests on what is in effect: "said 12, now 14". */
function restsOnOthers(context: LineContext, line: number): boolean {
  const { table, state } = context;
  const adjustments = [...state.entriesOn(line)].filter(
    (index) => table.session[index] === 0 && state.has(index, mark.inEffect),
  );
  const newest = adjustments.sort((a, b) => table.compare(b, a))[0];
  if (newest === undefined) return false;
  const said = context.adjusted(newest);
  return said !== undefined && said.basis !== "" && said.basis !== basisBefore(context, line, newest);
}
