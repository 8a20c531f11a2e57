import { extname, join, sep } from "node:path";

/** The one origin of the program. The database belongs to it: it never changes. */
export const origin = "app://reshelf";
/** The page the window shows. */
export const startPage = `${origin}/index.html`;

/** Whether a URL lies in the program's own origin. */
export function isOwn(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return protocol === "app:" && host === "reshelf";
  } catch {
    return false;
  }
}

/** The file a URL names and its type, if it lies in the folder and is of a kind the window uses. */
export function fileOf(
  folder: string,
  url: string,
): { readonly path: string; readonly type: string } | undefined {
  if (!isOwn(url)) return undefined;
  // The URL parser has resolved plain dots; what is still encoded is refused with everything else unusual.
  const { pathname } = new URL(url);
  if (!/^(\/[\w-][\w.-]*)+$/.test(pathname)) return undefined;
  const path = join(folder, pathname);
  const type = mimeTypes[extname(path)];
  return type !== undefined && path.startsWith(folder + sep) ? { path, type } : undefined;
}

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** What every answer says beside its type: nothing from elsewhere, nothing inline, nothing evaluated, nothing framed. */
export const responseHeaders = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;
