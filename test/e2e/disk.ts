import { execFileSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A small real disk for tests: ext4 on a loop device, whose power can be cut and which can be filled to the last block.
 *
 * The image lies on tmpfs, so that a flush costs nothing and wears no disk. A cut is ext4's own shutdown (no flush of
 * its log): from that instant nothing more reaches the image, and every write of the program answers EIO until it is
 * killed. Mounting again replays the log of the file system, as a restart does. A cache of a disk that lies about its
 * flushes is not modelled. Needs root, loop devices, mkfs.ext4 and perl; `whyNoDisk` says when they are missing.
 *
 * Trials: `pull()`, kill the writers, `off()`, `back()`, look. `cut()` does the first three for writers that hold
 * nothing open. One kind of writer for each disk: the flush of one may save the bytes of its neighbour.
 */
export class Disk {
  /** Where the disk is mounted; a profile or a stick lies here. */
  readonly folder: string;
  readonly #home: string;
  readonly #image: string;
  #isMounted = false;

  constructor(megabytes = 64, name = "disk") {
    this.#home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "reshelf-disk-"));
    this.#image = join(this.#home, "disk.img");
    this.folder = join(this.#home, name);
    mkdirSync(this.folder);
    closeSync(openSync(this.#image, "w"));
    truncateSync(this.#image, megabytes * 1_048_576);
    try {
      run("mkfs.ext4", "-q", "-F", "-m", "0", this.#image);
      this.back();
    } catch (error) {
      rmSync(this.#home, { recursive: true });
      throw error;
    }
  }

  /** Cuts the power. Answers the last microsecond (monotonic clock of all processes) before the cut began. */
  pull(): number {
    const before = process.hrtime.bigint() / 1000n;
    const shutdown = 'open F,"<",$ARGV[0] or die $!; my $x=pack("L",2); ioctl(F,0x8004587d,$x) or die $!';
    run("perl", "-e", shutdown, this.folder);
    return Number(before);
  }

  /** Takes the disk away, waiting up to twenty seconds for killed programs to let go of it. */
  off(): void {
    if (!this.#isMounted) return;
    patiently(() => run("umount", this.folder));
    this.#isMounted = false;
    // The kernel lets go of a loop device after umount was told; until then the image is busy for the next mount.
    patiently(() => {
      if (run("losetup", "--associated", this.#image) !== "") throw new Error(`${this.#image} is still held`);
    });
  }

  /** Takes the disk out of the path at once while programs still hold it: a stick pulled without being asked. */
  tearOff(): void {
    run("umount", "--lazy", this.folder);
    this.#isMounted = false;
  }

  /** Plugs the disk in again and replays its log; read-only when asked. */
  back(how: "writable" | "read-only" = "writable"): void {
    const access = how === "read-only" ? "ro" : "rw";
    run("mount", "-o", `loop,noatime,${access}`, this.#image, this.folder);
    this.#isMounted = true;
  }

  /** Cuts the power and takes the disk away. */
  cut(): number {
    const before = this.pull();
    this.off();
    return before;
  }

  freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Fills the disk until at most `leave` bytes are free; the ballast's own bookkeeping needs blocks too. */
  fill(leave = 0): void {
    const ballast = join(this.folder, ".ballast");
    const bulk = this.freeBytes() - leave - 1_048_576;
    if (bulk > 0) run("fallocate", "-l", String(bulk), ballast);
    const descriptor = openSync(ballast, "a");
    const block = new Uint8Array(4_096).fill(1);
    try {
      while (this.freeBytes() > leave && writeSync(descriptor, block) === block.length) fsyncSync(descriptor);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    } finally {
      closeSync(descriptor);
    }
  }

  /** Frees what `fill` took. */
  unfill(): void {
    rmSync(join(this.folder, ".ballast"), { force: true });
  }

  /** Unmounts and forgets the disk. */
  discard(): void {
    this.off();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/** Whether a thread of a process stands in the middle of a write. */
export function isWaitingForDisk(pid: number | undefined): boolean {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).some((task) => / D /.test(readFileSync(join(tasks, task, "stat"), "utf8")));
}

/** Undefined when power cuts can be tried here, else the reason, to be printed by the test that is skipped. */
export function whyNoDisk(): string | undefined {
  if (process.platform !== "linux") return "loop disks need Linux";
  if (process.getuid?.() !== 0) return "loop disks need root";
  let disk: Disk | undefined;
  try {
    disk = new Disk(16);
    return selfTest(disk);
  } catch (error) {
    return `no loop disk here: ${String(error).split("\n")[0]}`;
  } finally {
    disk?.discard();
  }
}

/** A cut that cuts nothing would prove nothing: what was flushed must stay, what was not must go. */
function selfTest(disk: Disk): string | undefined {
  const flushed = join(disk.folder, "flushed");
  const descriptor = openSync(flushed, "w");
  writeSync(descriptor, "kept");
  fsyncSync(descriptor);
  closeSync(descriptor);
  const unflushed = join(disk.folder, "unflushed");
  writeFileSync(unflushed, "not kept");
  disk.cut();
  disk.back();
  if (readFileSync(flushed, "utf8") !== "kept") return "self-test: a flushed file was lost";
  if (existsSync(unflushed) && statSync(unflushed).size > 0) return "self-test: the cut cut nothing";
  return undefined;
}

/** Tries again for up to twenty seconds. */
function patiently(act: () => unknown): void {
  for (let attempt = 0; ; attempt++) {
    try {
      act();
      return;
    } catch (error) {
      if (attempt > 400) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

const run = (program: string, ...words: readonly string[]) =>
  execFileSync(program, words, { stdio: ["ignore", "pipe", "pipe"] }).toString();
