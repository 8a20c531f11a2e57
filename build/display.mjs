import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasDisplay } from "./run.mjs";

/**
 * @typedef {object} Display
 * @property {Readonly<Record<string, string>>} env what a program needs in its environment to show its windows there
 * @property {() => Promise<void>} close
 */

/**
 * The display windows are shown on: the one that is here, or a virtual one, and then it says so.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<Display>}
 */
export async function openDisplay(say) {
  if (hasDisplay()) return { env: {}, close: async () => {} };
  const display = await openVirtualDisplay();
  say(`No display here: windows open on a virtual one (${display.env["DISPLAY"]}), which nobody sees.`);
  return display;
}

/**
 * A display in memory, for the programs that are given its environment and for no one else on this machine.
 *
 * @returns {Promise<Display>}
 */
export async function openVirtualDisplay(size = "1920x1200x24") {
  const folder = await mkdtemp(join(tmpdir(), "reshelf-display-"));
  const authority = join(folder, "authority");
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const words = ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-auth", authority];
  const server = spawn("Xvfb", words, { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
  const end = new Promise((resolve) => server.once("exit", resolve));
  try {
    const number = await firstLine(server);
    server.unref();
    const close = async () => {
      server.ref();
      server.kill();
      await end;
      await rm(folder, { recursive: true, force: true });
    };
    process.once("exit", () => server.kill());
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority, WAYLAND_DISPLAY: "" }, close };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

/** Xvfb writes the number of the display it took, once it takes connections. */
function firstLine(/** @type {import("node:child_process").ChildProcess} */ server) {
  return new Promise((resolve, reject) => {
    const missing = "A virtual display needs Xvfb; on Debian: apt-get install xvfb";
    server.once("error", (cause) => reject(new Error(`${missing} (${cause.message})`, { cause })));
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code} before it was ready`)));
    const pipe = /** @type {import("node:net").Socket} */ (server.stdio[3]);
    let text = "";
    pipe.on("data", (part) => {
      text += part;
      if (!text.includes("\n")) return;
      pipe.destroy();
      resolve(text.trim());
    });
  });
}

/** One entry of an Xauthority file (Xau(3)): any host and display (family 0xffff), one magic cookie. */
function authorityFile(/** @type {Buffer} */ cookie) {
  const field = (/** @type {Buffer} */ bytes) => {
    const size = Buffer.alloc(2);
    size.writeUInt16BE(bytes.length);
    return Buffer.concat([size, bytes]);
  };
  const none = Buffer.alloc(0);
  const parts = [none, none, Buffer.from("MIT-MAGIC-COOKIE-1"), cookie].map(field);
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...parts]);
}
