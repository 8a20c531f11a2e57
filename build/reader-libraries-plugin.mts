import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { root } from "./run.mjs";

const folder = join(root, "node_modules/@pcsc-mini");

/**
 * Lays the machine code of `pcsc-mini` beside the bundle and has it loaded from there: a packaged program has no
 * node_modules. npm installs it for the kind of machine the program is built on and for; where there is none, cards are
 * what the program lacks.
 */
export const readerLibraries = (): Plugin => ({
  name: "reshelf-reader-libraries",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith("/pcsc-mini/build/addon.node.js")) return null;
    const near = code.replace("require(pkg)", 'require(pkg.replace("@pcsc-mini/", "./pcsc/") + ".node")');
    if (near === code) throw new Error("pcsc-mini loads its machine code in another way than it did");
    return { code: near, map: null };
  },
  generateBundle() {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const source = readFileSync(join(folder, name, "addon.node"));
      this.emitFile({ type: "asset", fileName: `pcsc/${name}.node`, source });
    }
  },
});
