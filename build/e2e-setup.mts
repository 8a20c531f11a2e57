import { buildProgram } from "./build.mjs";
import { electronRuntime } from "./electron-runtime.mjs";

/** Before the first walk: the program is built, and Electron is here. */
export default async function prepare() {
  await buildProgram();
  await electronRuntime({ say: console.log });
}
