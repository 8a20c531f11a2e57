import { buildProgram } from "./build.mjs";
import { openDisplay } from "./display.mjs";
import { electronRuntime } from "./electron-runtime.mjs";

/** Before the first walk: the program is built, Electron is here, and there is a display to show it on. */
export default async function prepare() {
  await buildProgram();
  await electronRuntime({ say: console.log });
  const display = await openDisplay(console.log);
  // The workers that run the walks are started after this and inherit it.
  Object.assign(process.env, display.env);
  return display.close;
}
