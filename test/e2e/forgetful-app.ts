import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "vite";

/** From the project's folder, where every script runs: a bundled bench lies elsewhere than this file. */
const root = process.cwd();

/** What makes the program forget: a database that promises before it wrote, and a journal that is never flushed. */
const changes: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "renderer/adapters/dexie/database.ts": [
    '"strict" | "relaxed" = "strict"',
    '"strict" | "relaxed" = "relaxed"',
  ],
  "electron/main/journal.ts": ["(file) => file.datasync()", "async () => {}"],
};

/**
 * The program as it must not be, built into a folder of its own: the negative control of power cuts, which has to lose
 * what it acknowledged, or the cuts cut nothing.
 */
export async function buildForgetfulApp(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-forgetful-"));
  const changed = new Set<string>();
  const forget: Plugin = {
    name: "forget",
    enforce: "pre",
    transform(code, id) {
      const path = Object.keys(changes).find((name) => id.endsWith(name));
      const [from, to] = changes[path ?? ""] ?? [];
      if (!path || !from || to === undefined || !code.includes(from)) return undefined;
      changed.add(path);
      return code.replace(from, to);
    },
  };
  const common = { logLevel: "error" as const, plugins: [forget] };
  for (const mode of ["main", "preload"])
    await build({
      ...common,
      configFile: join(root, "build/vite.electron.mts"),
      mode,
      build: { outDir: join(folder, "dist/electron") },
    });
  await build({
    ...common,
    configFile: join(root, "build/vite.renderer.mts"),
    worker: { format: "es", plugins: () => [forget] },
    build: { outDir: join(folder, "dist/renderer") },
  });
  if (changed.size !== Object.keys(changes).length)
    throw new Error(`Only ${[...changed]} was made forgetful`);
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
