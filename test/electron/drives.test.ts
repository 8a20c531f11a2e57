import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemDrives, withRoom } from "../../electron/main/drives.ts";
import { mountsIn } from "../../electron/main/drives-linux.ts";
import { volumeIn } from "../../electron/main/drives-mac.ts";
import { disksIn } from "../../electron/main/drives-windows.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";

const said = (name: string) => readFileSync(new URL(`../vectors/drives/${name}`, import.meta.url), "utf8");

describe("the drives of Linux", () => {
  test("are what a person plugged in: no part of the system, of a program or of a container", () => {
    expect(mountsIn(said("mountinfo.txt"))).toEqual([
      { path: "/media/an/STICK A", source: "/dev/sdb1", fileSystem: "exfat", isReadOnly: false },
      { path: "/run/media/an/Foto's", source: "/dev/sdc1", fileSystem: "vfat", isReadOnly: true },
      { path: "/mnt/tweede", source: "/dev/sdd2", fileSystem: "fuseblk", isReadOnly: false },
    ]);
  });

  test("are so on machines that were published: a stick, a second disk, no container and no share", () => {
    expect(mountsIn(said("mountinfo-real.txt"))).toEqual([
      {
        ...{ path: "/mnt/old", source: "/dev/mapper/HelpDeskRHEL6-FedoraRoot" },
        ...{ fileSystem: "ext4", isReadOnly: false },
      },
      { path: "/media/REMOVE ME", source: "/dev/sdc1", fileSystem: "fuseblk", isReadOnly: false },
    ]);
  });

  test("are found here, whatever this machine has", async () => {
    const { signs, volumes } = systemDrives("linux");
    expect((await signs()).length).toBeGreaterThan(0);
    expect((await volumes()).map(({ path }) => path)).not.toContain("/");
  });
});

describe("the drives of Windows", () => {
  test("are its letters but that of the system and those of empty readers; a USB disk is told by its bus", () => {
    expect(disksIn(said("windows.json"), "C:")).toEqual([
      {
        ...{ path: "D:\\", volume: "5A10B2C4", label: "DATA", fileSystem: "ntfs" },
        ...{ isRemovable: false, isReadOnly: false },
      },
      {
        ...{ path: "E:\\", volume: "1C2E9F30", label: "Clé à clés", fileSystem: "exfat" },
        ...{ isRemovable: true, isReadOnly: false },
      },
      {
        ...{ path: "F:\\", volume: "9E4DA7F1", label: "F:", fileSystem: "ntfs" },
        ...{ isRemovable: true, isReadOnly: true },
      },
    ]);
  });

  test("may be one alone, none, or an answer with a mark before it", () => {
    const one = `\uFEFF{"usb":"E:","disks":{"DeviceID":"E:","Size":5,"DriveType":3}}`;
    expect(disksIn(one, "C:")).toMatchObject([{ path: "E:\\", label: "E:", volume: "", isRemovable: true }]);
    expect(disksIn(`{"usb":null,"disks":null}`, "C:")).toEqual([]);
    expect(disksIn(`{"usb":[],"disks":[{"DeviceID":"..\\\\x","Size":5}]}`, "C:")).toEqual([]);
  });
});

describe("a published answer of Windows", () => {
  test("is read with its size as a text and one disk alone", () => {
    const volume = { path: "C:\\", volume: "BCF3E28E", label: "gWindows", fileSystem: "ntfs" };
    expect(disksIn(said("windows-real.json"), "D:")).toEqual([
      { ...volume, isRemovable: false, isReadOnly: false },
    ]);
    expect(disksIn(said("windows-real.json"), "C:")).toEqual([]);
  });
});

describe("the drives of macOS", () => {
  test("are read from a published answer, with what it says of other disks within, also of an older system", () => {
    const plist = said("diskutil-real.plist");
    expect(volumeIn(plist)).toBeUndefined();
    const more = (keys: string) =>
      plist.replace(
        "</dict>\n</plist>",
        `<key>MountPoint</key><string>/Volumes/HD</string>${keys}</dict></plist>`,
      );
    const volume = { path: "/Volumes/HD", volume: "", label: "HD", fileSystem: "", isReadOnly: false };
    expect(volumeIn(more(""))).toEqual({ ...volume, isRemovable: false });
    expect(volumeIn(more("<key>Internal</key><false/>"))).toEqual({ ...volume, isRemovable: true });
    expect(
      volumeIn(more("<key>Internal</key><false/><key>RemovableMediaOrExternalDevice</key><false/>")),
    ).toEqual({ ...volume, isRemovable: false });
  });

  test("are the volumes that were plugged in; what an answer says of other disks within is not theirs", () => {
    expect(volumeIn(said("diskutil-stick.plist"))).toEqual({
      ...{ path: "/Volumes/STICK A & B", volume: "3F1B2C4D-0A1E-3B5C-9D7E-112233445566" },
      ...{ label: "STICK A & B", fileSystem: "exfat", isRemovable: true, isReadOnly: false },
    });
    expect(volumeIn(said("diskutil-image.plist"))).toMatchObject({ isRemovable: true, isReadOnly: true });
  });

  test("are neither the disk of the system nor an answer that is none", () => {
    expect(volumeIn(said("diskutil-system.plist"))).toBeUndefined();
    expect(volumeIn("")).toBeUndefined();
    expect(volumeIn("Could not find disk: /Volumes/x")).toBeUndefined();
  });
});

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `a real stick${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    let disk: Disk;
    const { signs, volumes } = systemDrives();
    const found = async () => (await volumes()).find(({ path }) => path === disk.folder);
    beforeEach(() => {
      disk = new Disk(16);
    });
    afterEach(() => disk.discard());

    test("comes and goes, and says its name, file system, room and whether it can be written on", async () => {
      const here = await signs();
      const volume = await found();
      expect(volume).toMatchObject({ fileSystem: "ext4", isReadOnly: false });
      expect(volume?.label).toBe(basename(disk.folder));
      const drive = volume && (await withRoom(volume));
      expect(drive?.freeBytes).toBe(disk.freeBytes());
      expect(drive?.size).toBeGreaterThan(10_000_000);
      disk.off();
      expect(await found()).toBeUndefined();
      expect(await signs()).not.toBe(here);
      disk.back("read-only");
      expect(await found()).toMatchObject({ isReadOnly: true });
      expect(volume && (await withRoom({ ...volume, path: `${disk.folder}/none` }))).toMatchObject({
        freeBytes: 0,
      });
    });
  },
);
