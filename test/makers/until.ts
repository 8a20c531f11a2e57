/** Waits until something is so; a few seconds without it are a failure. */
export async function until(isSo: () => boolean): Promise<void> {
  const limit = Date.now() + 5_000;
  while (!isSo()) {
    if (Date.now() > limit) throw new Error("It never came to that");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
