/** The same act, but nothing when it is asked for while it goes on. */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let isGoing = false;
  return async () => {
    if (isGoing) return;
    isGoing = true;
    await act().finally(() => {
      isGoing = false;
    });
  };
}
