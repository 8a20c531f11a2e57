import type { Task } from "./tasks.ts";

/** So many records are opened side by side. */
const sideBySide = 128;

/** So many turns of them are on their way: whoever opens them has the next at hand. */
const mostOnTheWay = 4;

/** Opens records until none waits any more. While what was opened is read here the next ones are being opened elsewhere. */
export async function openInTurns(
  waiting: () => number[],
  open: (turn: readonly number[]) => Promise<void>,
  task: Task | undefined,
): Promise<void> {
  const turns: { readonly size: number; readonly opened: Promise<void> }[] = [];
  const begin = () => {
    while (turns.length < mostOnTheWay && waiting().length > 0) {
      const turn = waiting().splice(0, sideBySide);
      turns.push({ size: turn.length, opened: open(turn) });
    }
  };
  let done = 0;
  for (begin(); turns.length > 0; begin()) {
    const [turn] = turns.splice(0, 1) as [(typeof turns)[number]];
    await turn.opened;
    done += turn.size;
    const coming = turns.reduce((sum, { size }) => sum + size, waiting().length);
    await task?.step(done, done + coming);
  }
}
