import type { Clock } from "../ports/clock.ts";

/** What is done faster is not told of meanwhile, in milliseconds: nobody reads a word that stands for less. */
const unseen = 100;

/** Tells again and again while some work takes long, and not at all while it does not. Resolves as the work does. */
export async function tellWhileSlow<T>(
  clock: Pick<Clock, "sleep">,
  tell: () => void,
  work: Promise<T>,
): Promise<T> {
  let isOver = false;
  const telling = async () => {
    for (;;) {
      await clock.sleep(unseen);
      if (isOver) return;
      tell();
    }
  };
  void telling();
  try {
    return await work;
  } finally {
    isOver = true;
  }
}
