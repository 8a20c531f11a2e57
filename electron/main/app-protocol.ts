import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { fileOf, responseHeaders } from "./app-url.ts";
import { errnoOf } from "./disk-errors.ts";

/** Makes app:// a standard and secure scheme, so that it has an origin of its own; must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges }]);
}

/** Serves the files of the built window under app://reshelf, and nothing else. */
export function serveApp(folder: string): void {
  protocol.handle("app", async ({ method, url }) => {
    const file = method === "GET" ? fileOf(folder, url) : undefined;
    if (!file) return refusal(403);
    try {
      const headers = { ...responseHeaders, "Content-Type": file.type };
      return new Response(await readFile(file.path), { headers });
    } catch (error) {
      errnoOf(error);
      return refusal(404);
    }
  });
}

const refusal = (status: number) => new Response(null, { status, headers: responseHeaders });
