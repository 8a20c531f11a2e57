import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";
import { licenses } from "./licenses-plugin.mts";
import { readerLibraries } from "./reader-libraries-plugin.mts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

type Half = "main" | "preload" | "verify" | "cards";

/** What the parts of the shell are built as: one CommonJS file each, since a sandboxed preload cannot load a second. */
const shell = (half: Half): UserConfig => ({
  root: here("../electron"),
  publicDir: false,
  plugins: [licenses(half), ...(half === "cards" ? [readerLibraries()] : [])],
  build: {
    outDir: here("../dist/electron"),
    emptyOutDir: false,
    target: half === "preload" ? "chrome114" : "node18",
    minify: false,
    reportCompressedSize: false,
    lib: { entry: here(`../electron/${half}/${half}.ts`), formats: ["cjs"], fileName: () => `${half}.cjs` },
    rolldownOptions: { external: ["electron", /^node:/], output: { codeSplitting: false } },
  },
});

/** Node's conditions, and every package inside the file. */
const inNode = (half: Exclude<Half, "preload">): UserConfig => {
  const config = shell(half);
  return {
    ...config,
    build: { ...config.build, ssr: true },
    ssr: { noExternal: true, target: "node", external: ["electron"] },
  };
};

/** `--mode preload`, `verify` and `cards` build those, any other mode the main process. */
export default defineConfig(({ mode }) =>
  mode === "preload" ? shell("preload") : inNode(mode === "verify" || mode === "cards" ? mode : "main"),
);
