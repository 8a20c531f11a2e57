import { constants } from "node:fs";
import { copyFile, link } from "node:fs/promises";
import { type Result, success } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { errnoOf } from "./disk-errors.ts";

/** Gives a file another name beside its own, under which nothing here ever writes it over or removes it. None is nothing to keep. */
export async function setAside(path: string): Promise<Result<object, Failure<"journal/not-written">>> {
  const aside = `${path}.damaged-${new Date().toISOString().replace(/\D/g, "").slice(0, 17)}`;
  try {
    // Where a disk knows no second names it is copied.
    await link(path, aside).catch(async (error: unknown) => {
      if (errnoOf(error) !== "ENOENT") await copyFile(path, aside, constants.COPYFILE_EXCL);
    });
    return success({});
  } catch (error) {
    return failure("journal/not-written", { reason: errnoOf(error) });
  }
}
