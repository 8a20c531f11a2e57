import { statfs } from "node:fs/promises";
import { linuxDrives, linuxSigns } from "./drives-linux.ts";
import { macDrives, macSigns } from "./drives-mac.ts";
import { windowsDrives, windowsSigns } from "./drives-windows.ts";
import type { Drive, DriveFinder, Volume } from "./volume.ts";

/** The finder of this system. */
export function systemDrives(platform: string = process.platform): DriveFinder {
  if (platform === "win32") return { signs: windowsSigns, volumes: windowsDrives };
  if (platform === "darwin") return { signs: macSigns, volumes: macDrives };
  return { signs: linuxSigns, volumes: linuxDrives };
}

/** A volume with its room as it is now. */
export async function withRoom(volume: Volume): Promise<Drive> {
  try {
    const { bsize, blocks, bavail } = await statfs(volume.path);
    return { ...volume, size: bsize * blocks, freeBytes: bsize * bavail };
  } catch {
    // Pulled out a moment ago, or not to be read: it has no room for us.
    return { ...volume, size: 0, freeBytes: 0 };
  }
}
