import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Volume } from "./volume.ts";

/**
 * One look at all disks with a letter. USB disks that call themselves built in are told by the bus they hang on. Both
 * lists stay lists when they hold one thing, and names with accents come as UTF-8.
 */
const question = [
  "[Console]::OutputEncoding=[System.Text.Encoding]::UTF8",
  "$d=@(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2 or DriveType=3'|Select-Object DeviceID,VolumeName,VolumeSerialNumber,FileSystem,DriveType,Access,Size)",
  "$u=@(Get-CimInstance Win32_DiskDrive -Filter \"InterfaceType='USB'\"|Get-CimAssociatedInstance -ResultClassName Win32_DiskPartition|Get-CimAssociatedInstance -ResultClassName Win32_LogicalDisk|ForEach-Object{$_.DeviceID})",
  "ConvertTo-Json -Compress -Depth 3 -InputObject @{disks=$d;usb=$u}",
].join(";");

/** The letters that lead to a disk now, with its number; a letter alone does not say which stick it is. */
export async function windowsSigns(): Promise<string> {
  const found: string[] = [];
  // One after another: a drive that does not answer holds up this look, not the others' work.
  for (const letter of "CDEFGHIJKLMNOPQRSTUVWXYZ") {
    const device = await stat(`${letter}:\\`).then(
      ({ dev }) => dev,
      () => undefined,
    );
    if (device !== undefined) found.push(`${letter}${device}`);
  }
  return found.join(" ");
}

/** The drives a person may mean. */
export async function windowsDrives(): Promise<readonly Volume[]> {
  const home = process.env["SystemRoot"] ?? "C:\\Windows";
  const shell = join(home, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
  const words = ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", question];
  const asked = promisify(execFile)(shell, words, { timeout: 20_000, windowsHide: true });
  const { stdout } = await asked;
  return disksIn(stdout, process.env["SystemDrive"] ?? "C:");
}

/** The disks of such an answer, but that of the system and those without a medium. */
export function disksIn(json: string, system: string): readonly Volume[] {
  const said = JSON.parse(json.replace(/^\uFEFF/u, "")) as {
    readonly disks?: unknown;
    readonly usb?: unknown;
  };
  const usb = new Set(listOf(said.usb).map(String));
  return listOf(said.disks).flatMap((disk) => {
    const { DeviceID, VolumeName, VolumeSerialNumber, FileSystem, DriveType, Access, Size } = (disk ??
      {}) as Record<string, unknown>;
    if (typeof DeviceID !== "string" || !/^[A-Z]:$/.test(DeviceID) || DeviceID === system) return [];
    // A card reader without a card has a letter and no size.
    if (!Number(Size)) return [];
    return [
      {
        path: `${DeviceID}\\`,
        volume: String(VolumeSerialNumber ?? ""),
        label: String(VolumeName ?? "") || DeviceID,
        fileSystem: String(FileSystem ?? "").toLowerCase(),
        isRemovable: DriveType === 2 || usb.has(DeviceID),
        isReadOnly: Access === 1,
      },
    ];
  });
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
