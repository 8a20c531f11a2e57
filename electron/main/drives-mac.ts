import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Volume } from "./volume.ts";

const volumes = "/Volumes";

/** The volumes that are mounted, each with the number of its disk: a name alone does not say which stick it is. */
export async function macSigns(): Promise<string> {
  const names = await readdir(volumes);
  const found = await Promise.all(
    names.map(async (name) => {
      const device = await stat(`${volumes}/${name}`).then(
        ({ dev }) => dev,
        () => "",
      );
      return `${name}/${device}`;
    }),
  );
  return found.sort().join("\n");
}

/** The drives a person may mean. */
export async function macDrives(): Promise<readonly Volume[]> {
  const found: Volume[] = [];
  for (const name of await readdir(volumes)) {
    const asked = promisify(execFile)("/usr/sbin/diskutil", ["info", "-plist", `${volumes}/${name}`], {
      timeout: 20_000,
    });
    // A volume that went meanwhile, or one of the network, is none that diskutil knows.
    const drive = volumeIn(
      await asked.then(
        ({ stdout }) => stdout,
        () => "",
      ),
    );
    if (drive) found.push(drive);
  }
  return found;
}

/** The volume that `diskutil info -plist` speaks of; undefined for the system's own, one without a place, or no answer. */
export function volumeIn(plist: string): Volume | undefined {
  const facts = factsIn(plist);
  const path = facts.get("MountPoint");
  if (typeof path !== "string" || !path.startsWith(`${volumes}/`) || facts.get("SystemImage") === true)
    return undefined;
  const text = (name: string) => {
    const fact = facts.get(name);
    return typeof fact === "string" ? fact : "";
  };
  return {
    path,
    volume: text("VolumeUUID") || text("DiskUUID"),
    label: text("VolumeName") || path.slice(volumes.length + 1),
    fileSystem: text("FilesystemType"),
    isRemovable: isExternal(facts),
    isReadOnly: facts.get("WritableVolume") === false,
  };
}

/** Older systems do not say it in one word; an external disk may call its medium fixed. */
function isExternal(facts: ReadonlyMap<string, string | boolean>): boolean {
  const said = facts.get("RemovableMediaOrExternalDevice");
  return said === undefined
    ? facts.get("RemovableMedia") === true || facts.get("Internal") === false
    : said === true;
}

/** The texts and switches of the outermost list of a property list; what lies deeper is of other disks. */
function factsIn(plist: string): ReadonlyMap<string, string | boolean> {
  const facts = new Map<string, string | boolean>();
  let depth = 0;
  let key = "";
  for (const [, tag = "", , content = ""] of plist.matchAll(
    /<(\/?(?:dict|array)|true\/|false\/|key|string|(?:dict|array)\/)(\s[^>]*)?>(?:([^<]*)<\/(?:key|string)>)?/g,
  )) {
    if (tag === "dict" || tag === "array") depth += 1;
    else if (tag === "/dict" || tag === "/array") depth -= 1;
    else if (depth !== 1) continue;
    else if (tag === "key") key = unescaped(content);
    else if (tag === "string") facts.set(key, unescaped(content));
    else if (tag === "true/" || tag === "false/") facts.set(key, tag === "true/");
  }
  return facts;
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? "");
