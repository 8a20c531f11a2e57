import { afterAll, test } from "vitest";

/** A station of a walk: opened anew for each day, closed at its end. */
interface Day {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<unknown> | undefined;
}

/**
 * Tests of one station on one day: each goes on where the one before it ended. One that is walked again begins the day
 * again, with all that came before it: on what its first try left behind it could not succeed.
 */
export function oneDay({ open, close }: Day): (name: string, walk: () => Promise<void>) => void {
  const walked: (() => Promise<void>)[] = [];
  let isOpen = false;
  afterAll(close);
  return (name, walk) => {
    const earlier = [...walked];
    walked.push(walk);
    test(name, async ({ task }) => {
      const isAgain = Boolean(task.result?.retryCount);
      if (isAgain || !isOpen) {
        await close();
        await open();
        isOpen = true;
      }
      if (isAgain) for (const one of earlier) await one();
      await walk();
    });
  };
}
