import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { electronRuntime } from "../../build/electron-runtime.mjs";
import { isRoot, root } from "../../build/run.mjs";

const folder = mkdtempSync(join(tmpdir(), "reshelf-verifying-"));
const profile = join(folder, "profile");
const vectors = join(root, "test/vectors/snapshots");
const { paper } = JSON.parse(readFileSync(join(vectors, "v1.json"), "utf8")) as { readonly paper: string };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the real program as a person would in a terminal; the key is typed into it. */
async function verified(file: string, key: string, ...more: readonly string[]) {
  const { executable } = await electronRuntime({ say: console.log });
  const flags = isRoot() ? ["--no-sandbox"] : [];
  const program = spawn(executable, [...flags, root, "--verify", file, ...more], {
    cwd: root,
    env: { ...process.env, RESHELF_PROFILE: profile },
    stdio: ["pipe", "pipe", "ignore"],
  });
  program.stdin.end(`${key}\n`);
  let said = "";
  for await (const piece of program.stdout) said += piece;
  const code = program.exitCode ?? (await new Promise((resolve) => program.once("exit", resolve)));
  return { code, said: said.trim() };
}

describe("a snapshot verified from the command line", () => {
  test("is told by one line and the exit code, without a window and without the profile", async () => {
    const file = join(vectors, "v1.stock");
    const whole = await verified(file, paper);
    expect(whole.said).toMatch(/^whole and restored for trial: v1\.stock \(.*\)$/);
    expect(whole.code).toBe(0);
    const drill = await verified(file, paper, "--by", "An Peeters");
    expect(drill.said.split("\n")[0]).toBe(whole.said);
    expect(drill.said).toMatch(
      /protocol of a restore drill[\s\S]*v1\.stock[\s\S]*restored for trial[\s\S]*An Peeters/,
    );
    const bytes = readFileSync(file);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    const damaged = join(folder, "damaged.stock");
    writeFileSync(damaged, bytes);
    expect(await verified(damaged, paper)).toEqual({
      code: 1,
      said: "not whole: damaged.stock (damaged.stock)",
    });
    // Nor does it need the system's folder for temporary files.
    vi.stubEnv("TMPDIR", join(folder, "not there"));
    expect(await verified(file, "wrong words")).toMatchObject({ code: 2 });
    vi.unstubAllEnvs();
    expect(await verified(join(folder, "none.stock"), "")).toEqual({
      code: 3,
      said: "not read: none.stock (ENOENT)",
    });
    expect(readdirSync(folder)).toEqual(["damaged.stock"]);
  });
});
