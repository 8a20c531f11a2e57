/** The database said nothing in time. */
export class NoAnswer extends Error {
  constructor() {
    super("The database does not answer");
  }
}

/**
 * Resolves or rejects as `work` does, or rejects with `NoAnswer` once the limit is over, in milliseconds. What is done with
 * `work` later is looked up, not assumed.
 */
export async function inTime<T>(work: PromiseLike<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), limit);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
