let last: Promise<unknown> = Promise.resolve();

/** Does what packs a snapshot and restores it for trial one at a time: the engine restores the one it packed last. */
export function oneSnapshot<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act);
  last = done.catch(() => undefined);
  return done;
}
