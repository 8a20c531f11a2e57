import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { licenses } from "./licenses-plugin.mts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here("../package.json"), "utf8")) as { version: string };

/** The window and its engine, for Chromium 114 and later, under a policy that knows no inline script. */
export default defineConfig({
  root: here("../renderer"),
  base: "/",
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [react(), licenses("window")],
  worker: { format: "es", plugins: () => [licenses()] },
  build: {
    outDir: here("../dist/renderer"),
    emptyOutDir: true,
    target: "chrome114",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
