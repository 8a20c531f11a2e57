import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/** The real main and preload around a page of the tests: the shell can be asked everything, also what ours never asks. */
export async function buildShellApp(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-shell-"));
  const electron = join(folder, "dist/electron");
  for (const mode of ["main", "preload"])
    await build({
      configFile: join(root, "build/vite.electron.mts"),
      mode,
      logLevel: "error",
      build: { outDir: electron },
    });
  const page = join(import.meta.dirname, "shell-page");
  await build({
    configFile: false,
    root: page,
    logLevel: "error",
    build: {
      outDir: join(folder, "dist/renderer"),
      target: "chrome114",
      lib: { entry: join(page, "worker.ts"), formats: ["es"], fileName: () => "worker.js" },
    },
  });
  for (const name of ["index.html", "page.js"]) cpSync(join(page, name), join(folder, "dist/renderer", name));
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  if (!existsSync(join(electron, "preload.cjs"))) throw new Error("The shell was not built");
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
