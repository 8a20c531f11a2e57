import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

/** Why the card service cannot run here; undefined when it can. */
export function whyNoCardService(): string | undefined {
  if (process.platform !== "linux") return "pcscd with virtual readers is for Linux";
  if (process.getuid?.() !== 0) return "pcscd needs root here";
  if (!existsSync("/usr/sbin/pcscd") || !existsSync(driver)) return "pcscd or vsmartcard-vpcd is missing";
  try {
    execFileSync("unshare", ["-m", "true"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "no room of its own can be made for pcscd";
  }
}

/**
 * Debian's pcscd with two virtual readers, in a room of its own: its socket lies in a temporary folder, which clients
 * find by `PCSCLITE_CSOCK_NAME`, so that several run side by side and the one of the machine is left alone.
 */
export class CardService {
  readonly #home = mkdtempSync(join(tmpdir(), "reshelf-pcsc-"));
  readonly ports: readonly [number, number];
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.ports = [port, port + 1];
    mkdirSync(join(this.#home, "run"));
    mkdirSync(join(this.#home, "readers"));
  }

  static async start(): Promise<CardService> {
    const service = new CardService(await freePort());
    service.plug();
    await service.begin();
    return service;
  }

  /** Plugs the two readers in, under a name. */
  plug(name = "Virtual PCD"): void {
    const word = `0x${this.ports[0].toString(16).toUpperCase()}`;
    const lines = [`DEVICENAME /dev/null:${word}`, `LIBPATH ${driver}`, `CHANNELID ${word}`];
    writeFileSync(join(this.#home, "readers/vpcd"), [`FRIENDLYNAME "${name}"`, ...lines, ""].join("\n"));
  }

  /** Ends, and begins again with the readers under another name, or with none. */
  async plugAnew(name: string | undefined): Promise<void> {
    await this.end();
    if (name === undefined) rmSync(join(this.#home, "readers/vpcd"));
    else this.plug(name);
    await this.begin();
  }

  /** What a client's environment has to hold. */
  get env(): { readonly PCSCLITE_CSOCK_NAME: string } {
    return { PCSCLITE_CSOCK_NAME: join(this.#home, "run/pcscd.comm") };
  }

  /** Starts it, or starts it again after `end`. */
  async begin(): Promise<void> {
    const script = 'mkdir -p /run/pcscd && mount --bind "$0/run" /run/pcscd && exec pcscd -f -c "$0/readers"';
    const env = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` };
    const words = ["-m", "sh", "-c", script, this.#home];
    this.#process = spawn("unshare", words, { stdio: "ignore", env });
    for (let turn = 0; turn < 200 && !existsSync(this.env.PCSCLITE_CSOCK_NAME); turn++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    if (!existsSync(this.env.PCSCLITE_CSOCK_NAME)) throw new Error("pcscd did not start");
  }

  /** Ends it, as a system does that stops the service. */
  async end(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGTERM");
    await ended;
    rmSync(this.env.PCSCLITE_CSOCK_NAME, { force: true });
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** A port that is free, and the next one too as far as anybody knows; 16 bits are what the driver takes. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
