import { readFileSync } from "node:fs";
import { saveSnapshot } from "../../electron/main/save-snapshot.ts";
import { FaultyFiles } from "./faulty-files.ts";

/** A program that writes a snapshot and is killed at a step of it: place, file, name, SHA-256, step. */
const [place = "", path = "", name = "", sha256 = "", at = "0"] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
new FaultyFiles().begin({ fault: "hook", at: Number(at), hook: () => process.kill(process.pid, "SIGKILL") });
const saved = await saveSnapshot(place, { name, size: bytes.length, sha256, chunks: () => [bytes] });
console.log(saved.ok ? "written" : saved.failure.code);
