import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const programs = {
  exfat: { make: ["mkfs.exfat"], mount: "mount.exfat-fuse" },
  ntfs: { make: ["mkntfs", "-F", "-Q", "-q"], mount: "ntfs-3g" },
} as const;

/** A stick as shops sell them: exFAT or NTFS on a loop device, through FUSE. Needs root and Debian's exfatprogs, exfat-fuse, ntfs-3g. */
export class FuseStick {
  readonly folder: string;
  readonly #kind: keyof typeof programs;
  readonly #home: string;
  readonly #device: string;

  constructor(kind: keyof typeof programs, megabytes = 24) {
    this.#kind = kind;
    this.#home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), `reshelf-${kind}-`));
    this.folder = join(this.#home, "stick");
    mkdirSync(this.folder);
    const image = join(this.#home, "stick.img");
    const file = openSync(image, "w");
    ftruncateSync(file, megabytes * 1_048_576);
    closeSync(file);
    this.#device = run("losetup", "-f", "--show", image).trim();
    const [make, ...words] = programs[kind].make;
    run(make, ...words, this.#device);
    this.back();
  }

  back(how: "writable" | "read-only" = "writable"): void {
    run(programs[this.#kind].mount, ...(how === "read-only" ? ["-o", "ro"] : []), this.#device, this.folder);
  }

  /** Takes it out of the path at once while programs still hold it. */
  tearOff(): void {
    run("umount", "--lazy", this.folder);
  }

  /** Takes it away, waiting for who still holds it. */
  off(): void {
    for (let attempt = 0; isMounted(this.folder); attempt++) {
      try {
        run("umount", this.folder);
      } catch (error) {
        if (attempt > 200) throw error;
        wait();
      }
    }
    // A driver that was torn off goes on until nobody holds it.
    for (let attempt = 0; attempt < 200 && isHeld(this.#device); attempt++) wait();
  }

  fill(leave = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(
      join(this.folder, "ballast.bin"),
      new Uint8Array(Math.max(0, bavail * bsize - leave)).fill(7),
    );
  }

  unfill(): void {
    rmSync(join(this.folder, "ballast.bin"), { force: true });
  }

  discard(): void {
    this.off();
    run("losetup", "-d", this.#device);
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** Why sticks of a kind cannot be tried here; undefined when they can. */
export function whyNoStick(kind: keyof typeof programs): string | undefined {
  try {
    new FuseStick(kind).discard();
    return undefined;
  } catch (error) {
    return `no ${kind} here: ${String(error).split("\n")[0]}`;
  }
}

const run = (program: string, ...words: readonly string[]) =>
  execFileSync(program, words, { stdio: ["ignore", "pipe", "pipe"] }).toString();
const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
const isMounted = (folder: string) => run("cat", "/proc/mounts").includes(` ${folder} `);
const isHeld = (device: string) => {
  try {
    return run("pgrep", "-f", `${device} `).trim() !== "";
  } catch {
    return false; // Nothing found is told by an exit code.
  }
};
