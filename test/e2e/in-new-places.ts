import { afterAll, beforeEach } from "vitest";
import { CountWalk } from "./count-walk.ts";

/**
 * One station for all tests of a file, each of which counts in a place of its own. A test that is walked again begins on
 * a new station: on what its first try left behind it could not succeed.
 */
export function inNewPlaces(use: (walk: CountWalk) => void): void {
  let walk: CountWalk | undefined;
  beforeEach(async ({ task }) => {
    if (!walk || task.result?.retryCount) {
      await walk?.close();
      walk = await CountWalk.open();
      use(walk);
    }
    await walk.goToNewPlace();
  });
  afterAll(() => walk?.close());
}
