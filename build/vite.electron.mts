import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";
import { licenses } from "./licenses-plugin.mts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What both halves of the shell are built as: one CommonJS file each, since a sandboxed preload cannot load a second. */
const shell = (half: "main" | "preload"): UserConfig => ({
  root: here("../electron"),
  publicDir: false,
  plugins: [licenses(half)],
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

/** `--mode preload` builds the preload, any other mode the main process. */
export default defineConfig(({ mode }) =>
  mode === "preload" ? shell("preload") : { ...main, build: { ...main.build, ssr: true } },
);
