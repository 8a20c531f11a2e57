import { spawnSync } from "node:child_process";

/** Runs a command that asks at a terminal, which `script` is, and answers it. What it writes goes to a file, the echo is left. */
export function typedAt(command: string, answers: readonly string[]): void {
  const input = answers.map((answer) => `${answer}\n`).join("");
  const { status } = spawnSync("script", ["-qec", command, "/dev/null"], { input });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}
