import { mark } from "./fold-state.ts";
import { hasLastWord } from "./last-word.ts";
import type { LineContext } from "./line-context.ts";
import { finding } from "./line-table.ts";

/** Step 5 of the fold: one line afresh from its own entries. Nothing ever adds to a quantity. */
export function foldLine(context: LineContext, line: number): void {
  const { state, table } = context;
  const { lines } = state;
  let quantity = 0;
  let live = 0;
  let changed = 0;
  let marks = 0;
  let session = 0;
  let isMixed = false;
  let hasAdjustment = false;
  for (let at = lines.head[line] as number; at !== 0; at = state.next[at - 1] as number) {
    const index = at - 1;
    changed = Math.max(changed, table.at[index] as number);
    if (((state.marks[index] as number) & mark.inEffect) === 0) continue;
    live += 1;
    quantity += state.share[index] as number;
    marks |= state.marks[index] as number;
    const own = table.session[index] as number;
    if (own === 0) hasAdjustment = true;
    else if (session === 0) session = own;
    else if (session !== own) isMixed = true;
  }
  let findings = findingsOf(context, lines.root[line] as number, marks);
  if (quantity < 0) findings |= finding.belowZero;
  if (isMixed && isCountedTwice(context, line)) findings |= finding.placeTwice;
  if (hasAdjustment && !hasLastWord(context, line)) findings |= finding.saidOther;
  lines.quantity[line] = quantity;
  lines.live[line] = live;
  lines.findings[line] = findings;
  lines.changed[line] = changed;
}

function findingsOf({ products }: LineContext, root: number, marks: number): number {
  return (
    (marks & mark.duplicate ? finding.countedTwice : 0) |
    (marks & mark.uncounted ? finding.takenUncounted : 0) |
    (marks & mark.movedTwice ? finding.movedTwice : 0) |
    (marks & mark.doubt ? finding.doubt : 0) |
    (products.isNamed(root) ? 0 : finding.unnamed) |
    (products.isDisputed(root) ? finding.twoNames : 0)
  );
}

/** True when two sessions of the line count one place and nobody has said whether both should. */
function isCountedTwice({ table, state, sessions }: LineContext, line: number): boolean {
  const counting = new Set<number>();
  for (const index of state.entriesOn(line))
    if (table.session[index] !== 0 && state.has(index, mark.inEffect))
      counting.add(table.session[index] as number);
  const [...all] = counting;
  return all.some((one, at) => all.slice(at + 1).some((other) => sessions.areRivals(one, other)));
}
