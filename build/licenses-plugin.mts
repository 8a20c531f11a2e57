import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Lays a file beside a bundle that names every package inside it, with its licence in full: what the licences ask of
 * whoever passes them on. The engine is a bundle of its own, which Vite's own list of licences leaves out.
 */
export const licenses = (fileName: string): Plugin => ({
  name: "reshelf-licenses",
  apply: "build",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
    const folders = new Set(
      modules.flatMap((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
    );
    const notices = [...folders].map(noticeOf).sort();
    this.emitFile({ type: "asset", fileName, source: `# What is inside\n\n${notices.join("\n")}` });
  },
});

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return `## ${name} ${version} (${license})\n\n${text.trim()}\n`;
}
