import { openDisplay } from "./display.mjs";
import { isRoot, run } from "./run.mjs";
import { setup } from "./setup.mjs";

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}

/**
 * Makes the machine ready, builds what is out of date, opens the program and answers with its exit code.
 *
 * @param {readonly string[]} words what the program is given
 */
async function start(words) {
  await setup({ purpose: "start" });
  const { buildProgram } = await import("./build.mjs");
  await buildProgram();
  const { electronRuntime } = await import("./electron-runtime.mjs");
  const runtime = await electronRuntime({ say: console.log });
  console.log(`Starting Reshelf on the ${runtime.line}.`);
  const display = await openDisplay(console.log);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  try {
    // Chromium refuses to run as root with its sandbox on; everyone else has it.
    const flags = isRoot() ? ["--no-sandbox"] : [];
    return await run(runtime.executable, [...flags, ".", ...words], { env: { ...env, ...display.env } });
  } finally {
    await display.close();
  }
}
