import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { DiskSpace } from "../../electron/main/disk-space.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const none = { low: 0, stop: 0, reserve: 1_500_000 };
let space: DiskSpace | undefined;
afterEach(async () => {
  await space?.stop();
});

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200 && !(await isTrue()); n++) await new Promise((done) => setTimeout(done, 20));
  expect(await isTrue()).toBe(true);
}

describe("the watch over the disk", () => {
  test.each([
    ["fine", none],
    ["low", { low: Number.MAX_SAFE_INTEGER, stop: 0, reserve: 0 }],
    ["stop", { low: Number.MAX_SAFE_INTEGER, stop: Number.MAX_SAFE_INTEGER, reserve: 0 }],
  ] as const)("says %s by its limits", async (level, limits) => {
    const state = await new DiskSpace(join(folder(), "reserve.bin"), limits).state();
    expect(state.level).toBe(level);
    expect(state.freeBytes).toBeGreaterThan(0);
  });

  test("takes a disk that cannot be asked for a full one", async () => {
    expect(await new DiskSpace(join(folder(), "absent", "reserve.bin")).state()).toEqual({
      freeBytes: 0,
      level: "stop",
    });
  });

  test("asks a disk that refused to be written to whether it takes bytes again, and leaves nothing there", async () => {
    const refused = new DiskSpace(join(folder(), "reserve.bin"), none);
    refused.isRefused = true;
    mkdirSync(join(folder(), "reserve.bin.probe"));
    expect((await refused.state()).level).toBe("read-only");
    rmdirSync(join(folder(), "reserve.bin.probe"));
    expect((await refused.state()).level).toBe("fine");
    expect(readdirSync(folder())).toEqual([]);
  });

  test("makes a reserve of bytes no disk can compress, for its owner only", async () => {
    const reserve = join(folder(), "reserve.bin");
    space = new DiskSpace(reserve, none);
    await space.watch();
    await until(() => existsSync(reserve) && statSync(reserve).size === none.reserve);
    expect(gzipSync(readFileSync(reserve)).length).toBeGreaterThan(none.reserve);
    expect(statSync(reserve).mode & 0o777).toBe(0o600);
  });

  test("ends within a moment while the reserve is being made, and goes on with it at the next start", async () => {
    const reserve = join(folder(), "reserve.bin");
    const large = { ...none, reserve: 20_000_000 };
    const first = new DiskSpace(reserve, large);
    await first.watch();
    await until(() => existsSync(reserve) && statSync(reserve).size > 0);
    await first.stop();
    const made = readFileSync(reserve);
    expect(made.length).toBeLessThan(large.reserve);
    space = new DiskSpace(reserve, large);
    await space.watch();
    await until(() => statSync(reserve).size > made.length);
    expect(readFileSync(reserve).subarray(0, made.length).equals(made)).toBe(true);
  });

  test("makes room once: a second time there is nothing to release", async () => {
    space = new DiskSpace(join(folder(), "reserve.bin"), none);
    await space.watch();
    await until(() => existsSync(join(folder(), "reserve.bin")));
    await space.stop();
    expect([await space.makeRoom(), await space.makeRoom()]).toEqual([true, false]);
  });
});

const why = whyNoDisk();
describe.skipIf(why !== undefined)(`the reserve on a real disk${why ? ` (not run: ${why})` : ""}`, () => {
  test("is released when the disk fills, not made again from its own space, and made again when there is room", async () => {
    const disk = new Disk(64);
    const limits = { low: 20_000_000, stop: 8_000_000, reserve: 4_000_000 };
    const reserve = join(disk.folder, "reserve.bin");
    const watched = new DiskSpace(reserve, limits);
    try {
      await watched.watch(50);
      await until(() => existsSync(reserve) && statSync(reserve).size === limits.reserve);
      expect((await watched.state()).level).toBe("fine");
      disk.fill(6_000_000);
      await until(() => !existsSync(reserve));
      await expect.poll(async () => (await watched.state()).level).toBe("low");
      await new Promise((done) => setTimeout(done, 300));
      expect(existsSync(reserve)).toBe(false);
      disk.unfill();
      await until(() => existsSync(reserve) && statSync(reserve).size === limits.reserve);
    } finally {
      await watched.stop();
      disk.discard();
    }
  });
});
