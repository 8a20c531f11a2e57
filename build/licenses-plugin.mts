import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Lays a file beside a bundle that names every package inside it, with its licence in full: what the licences ask of
 * whoever passes them on. Workers are bundles of their own, which Vite's own list of licences leaves out: without a name the
 * file is called after its worker.
 */
export const licenses = (name?: string): Plugin => ({
  name: "reshelf-licenses",
  apply: "build",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
    const folders = new Set(
      modules.flatMap((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []),
    );
    const entry = Object.values(bundle).find((part) => part.type === "chunk" && part.isEntry);
    const fileName = `licenses/${name ?? entry?.name?.replace(/\.worker$/, "")}.md`;
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
