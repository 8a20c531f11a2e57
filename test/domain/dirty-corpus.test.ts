import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dirtyTrial } from "../bench/dirty-trial.ts";
import { dirtyFiles, truthText } from "../makers/dirty-files.ts";

const folder = "test/vectors/dirty/";

describe("the dirty corpus", () => {
  it("is what its makers make; files that are missing are written", () => {
    const files = dirtyFiles();
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter(({ truth }) => truth.what !== undefined).length).toBeGreaterThan(16);
    for (const own of ["customers", "products"]) mkdirSync(`${folder}${own}`, { recursive: true });
    for (const file of files) {
      const truth = `${folder}${file.name.replace(/csv$/, "json")}`;
      if (!existsSync(truth)) {
        writeFileSync(`${folder}${file.name}`, file.bytes);
        writeFileSync(truth, truthText(file));
      }
      expect(Buffer.compare(readFileSync(`${folder}${file.name}`), file.bytes), file.name).toBe(0);
      expect(readFileSync(truth, "utf8"), file.name).toBe(truthText(file));
    }
  });

  it("is planned without one silently wrong value, and what can be repaired with proof is", async () => {
    const { wrong, mended, mendable, untold, refusedGood, examples } = await dirtyTrial();
    expect({ wrong, untold, refusedGood }, examples.slice(0, 20).join("\n")).toEqual({
      wrong: 0,
      untold: 0,
      refusedGood: 0,
    });
    expect(mended / mendable, examples.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.99);
  });
});
