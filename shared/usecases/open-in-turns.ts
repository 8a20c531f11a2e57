import type { Task } from "./tasks.ts";

/** So many records are opened side by side. */
const sideBySide = 64;

/** Opens records until none waits any more. While what was opened is read here the next ones are being opened elsewhere. */
export async function openInTurns(
  waiting: () => number[],
  open: (index: number) => Promise<void>,
  task: Task | undefined,
): Promise<void> {
  const begin = () => {
    const turn = waiting().splice(0, sideBySide);
    return { size: turn.length, opened: Promise.all(turn.map(open)) };
  };
  let done = 0;
  for (let turn = begin(); turn.size > 0; ) {
    const next = begin();
    await turn.opened;
    done += turn.size;
    await task?.step(done, done + next.size + waiting().length);
    turn = next.size > 0 ? next : begin();
  }
}
