import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What both halves of the shell are built as: one CommonJS file each, since a sandboxed preload cannot load a second. */
const shell = (half: "main" | "preload"): UserConfig => ({
  root: here("../electron"),
  publicDir: false,
  build: {
    outDir: here("../dist/electron"),
    emptyOutDir: false,
    target: half === "main" ? "node18" : "chrome114",
    minify: false,
    reportCompressedSize: false,
    lib: { entry: here(`../electron/${half}/${half}.ts`), formats: ["cjs"], fileName: () => `${half}.cjs` },
    rolldownOptions: { external: ["electron", /^node:/], output: { codeSplitting: false } },
  },
});

/** Main: Node's conditions, and every package inside the file. */
const main: UserConfig = {
  ...shell("main"),
  ssr: { noExternal: true, target: "node", external: ["electron"] },
};

/** `--mode main` builds the main process, `--mode preload` the preload. */
export default defineConfig(({ mode }) => {
  if (mode === "main") return { ...main, build: { ...main.build, ssr: true } };
  if (mode === "preload") return shell("preload");
  throw new Error(`The shell has two halves, main and preload; "${mode}" is neither.`);
});
