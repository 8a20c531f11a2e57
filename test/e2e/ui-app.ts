import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
/** As strict as the program's own: a style attribute or an inline script shows as a violation. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

/** The parts of the window on a page of the tests, in the system's Chromium, under the program's policy. */
export async function openUiPage(): Promise<{
  readonly open: (query: string, width?: number, height?: number) => Promise<Page>;
  readonly close: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "reshelf-ui-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "ui-page"),
    logLevel: "error",
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: "chrome114", modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    response.setHeader("content-type", types[extname(file)] ?? "text/plain");
    response.setHeader("content-security-policy", policy);
    try {
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
  let context: BrowserContext | undefined;
  return {
    async open(query, width = 1366, height = 768) {
      // One page at a time: those of the tests before would be drawn along.
      await context?.close();
      context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/?${query}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
