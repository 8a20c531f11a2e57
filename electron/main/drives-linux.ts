import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { Volume } from "./volume.ts";

/** A file system that lies on a disk and is mounted whole. */
export interface Mount {
  readonly path: string;
  /** `/dev/sdb1`. */
  readonly source: string;
  readonly fileSystem: string;
  readonly isReadOnly: boolean;
}

/** What is mounted here; it changes when a stick comes or goes. */
export const linuxSigns = (): Promise<string> => readFile("/proc/self/mountinfo", "utf8");

/** What holds the system and its users, not what they carry. */
const ofSystem = /^\/($|(boot|efi|etc|home|nix|opt|root|snap|srv|sysroot|tmp|usr|var)(\/|$))/;
/** Pictures of programs and discs: nothing is written on them. */
const notForFiles = new Set(["squashfs", "iso9660", "udf", "erofs", "cramfs"]);

/** The mounts of a `/proc/self/mountinfo` on which a person's files may lie, each volume once, the oldest mount of it. */
export function mountsIn(mountinfo: string): readonly Mount[] {
  const mounts = new Map<string, Mount>();
  for (const line of mountinfo.split("\n")) {
    const [before = "", after = ""] = line.split(" - ");
    const [, , , root, path = "", rights = ""] = before.split(" ");
    const [fileSystem = "", source = "", rightsOfAll = ""] = after.split(" ");
    if (root !== "/" || !source.startsWith("/dev/") || notForFiles.has(fileSystem)) continue;
    const place = plain(path);
    if (ofSystem.test(place) || mounts.has(source)) continue;
    const isReadOnly = [rights, rightsOfAll].some((options) => options.split(",").includes("ro"));
    mounts.set(source, { path: place, source: plain(source), fileSystem, isReadOnly });
  }
  return [...mounts.values()];
}

/** A blank stands as `\040` there. */
const plain = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** The drives a person may mean. */
export async function linuxDrives(): Promise<readonly Volume[]> {
  const [mountinfo, ids, labels] = await Promise.all([linuxSigns(), namesOf("uuid"), namesOf("label")]);
  return await Promise.all(
    mountsIn(mountinfo).map(async ({ path, source, fileSystem, isReadOnly }) => ({
      ...{ path, fileSystem, isReadOnly },
      volume: ids.get(source) ?? "",
      label: labels.get(source) ?? basename(path),
      isRemovable: await isRemovable(source),
    })),
  );
}

/** Names udev gave to devices, by the device. Without udev there are none. */
async function namesOf(kind: "uuid" | "label"): Promise<ReadonlyMap<string, string>> {
  const folder = `/dev/disk/by-${kind}`;
  const names = await readdir(folder).catch(() => []);
  const pairs = await Promise.all(
    names.map(
      async (name) => [await realpath(`${folder}/${name}`).catch(() => ""), unescaped(name)] as const,
    ),
  );
  return new Map(pairs);
}

/** A blank stands as `\x20` there, a letter with an accent as its bytes. */
const unescaped = (name: string) =>
  Buffer.from(
    name.replace(/\\x([0-9a-f]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    "latin1",
  ).toString("utf8");

/** Whether the kernel calls its disk removable, or it hangs on USB. A partition says so through its disk. */
async function isRemovable(source: string): Promise<boolean> {
  const device = await readlink(`/sys/class/block/${basename(source)}`).catch(() => "");
  if (/\/usb\d+\//.test(device)) return true;
  const disk = `/sys/class/block/${basename(source)}`;
  for (const place of [`${disk}/removable`, `${disk}/../removable`]) {
    const flag = await readFile(place, "utf8").catch(() => "");
    if (flag.trim() === "1") return true;
  }
  return false;
}
