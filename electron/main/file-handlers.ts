import { stat } from "node:fs/promises";
import { basename, dirname, join, parse } from "node:path";
import { success } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contracts/contract.ts";
import type { hostContract } from "../../shared/contracts/host-contract.ts";
import { writeAtomically } from "./atomic-file.ts";
import { ChosenFiles } from "./chosen-files.ts";
import { type CopyMethod, copyHandlers } from "./copy-handlers.ts";
import { errnoOf } from "./disk-errors.ts";
import { safeFileName } from "./file-name.ts";
import type { Dialogs, FileTools } from "./file-tools.ts";
import { placeName } from "./save-copy.ts";

type FileMethod = CopyMethod | "file.choose" | "file.brought" | "file.read" | "file.save" | "file.saveBeside";

/** Answers the methods of the host contract that concern files. No path leaves this side. */
export function fileHandlers(tools: FileTools): Pick<Handlers<typeof hostContract>, FileMethod> {
  const { chosen = new ChosenFiles() } = tools;
  return {
    ...copyHandlers(tools, chosen),
    "file.choose": ({ title }) => chooseFiles(tools.dialogs, chosen, title),
    "file.brought": () => Promise.all(tools.brought.take().map((path) => chosen.add(path))),
    "file.read": ({ handle, offset, length }) => chosen.read(handle, offset, length),
    "file.save": async ({ suggestedName, title, bytes }) => {
      const path = await tools.dialogs.chooseTarget(title, safeFileName(suggestedName));
      if (path === undefined) return success(null);
      const saved = await savedAt(path, bytes, tools.savedFileMode);
      if (!saved.ok) return saved;
      const again = await chosen.add(path);
      return success({ ...saved.value, ...(again.ok ? { handle: again.value.handle } : {}) });
    },
    "file.saveBeside": async ({ handle, ending, bytes }) => {
      const path = await freePath(chosen.pathOf(handle), safeFileName(ending));
      return await savedAt(path, bytes, tools.savedFileMode);
    },
  };
}

async function savedAt(path: string, bytes: Uint8Array, mode: number) {
  const saved = await writeAtomically(path, bytes, mode);
  if (!saved.ok) return saved;
  return success({ name: basename(path), place: placeName(dirname(path)), readBack: true, ...saved.value });
}

/** A path beside a file that nothing lies under: "stock.receipt.csv", "stock.receipt (2).csv" … */
async function freePath(file: string, ending: string): Promise<string> {
  const { name, ext } = parse(ending);
  for (let n = 1; ; n++) {
    const own = `${parse(file).name}-${name}${n === 1 ? "" : ` (${n})`}${ext}`;
    const path = join(dirname(file), own);
    if (!(await isThere(path))) return path;
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    (error: unknown) => errnoOf(error) !== "ENOENT",
  );

async function chooseFiles(dialogs: Dialogs, chosen: ChosenFiles, title: string) {
  const paths = await dialogs.chooseFiles(title);
  return paths.length === 0 ? success(null) : await chosen.addAll(paths);
}
