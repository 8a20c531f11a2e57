import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

/** The address of the window in a browser. Never another: the database belongs to this origin. */
export const webOrigin = { host: "127.0.0.1", port: 4417 };

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * A server of one folder of built files for the browsers of this machine, under the policy its index.html names.
 *
 * @param {string} folder
 * @returns {Promise<import("node:http").Server>} not listening yet
 */
export async function createWebServer(folder) {
  const headers = headersUnder(policyOf(await readFile(join(folder, "index.html"), "utf8")));
  return createServer((request, response) => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (request.socket.address());
    answer(folder, `${request.headers.host}`, `${webOrigin.host}:${port}`, request)
      .catch(() => /** @type {Answer} */ ({ status: 500, text: "This file could not be read.\n" }))
      .then(({ status, text, bytes, type = "text/plain; charset=utf-8", more }) => {
        const body = bytes ?? Buffer.from(text ?? "");
        const own = { "Content-Type": type, "Content-Length": body.byteLength };
        response.writeHead(status, { ...headers, ...own, ...more });
        response.end(request.method === "HEAD" ? undefined : body);
      });
  });
}

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} [text]
 * @property {Buffer} [bytes]
 * @property {string} [type]
 * @property {Readonly<Record<string, string>>} [more]
 */

/**
 * A page of elsewhere can let its own name point to this machine (DNS rebinding): only our own name is answered.
 * `localhost` is led to the one origin, since a browser gives each origin a database of its own.
 *
 * @param {string} folder @param {string} host @param {string} own @param {import("node:http").IncomingMessage} request
 * @returns {Promise<Answer>}
 */
async function answer(folder, host, own, { method, url = "/" }) {
  const isLocalhost = host === own.replace(webOrigin.host, "localhost");
  if (host !== own && !isLocalhost) return { status: 403, text: "Reshelf answers this machine only.\n" };
  if (method !== "GET" && method !== "HEAD")
    return { status: 405, text: "Only GET and HEAD.\n", more: { Allow: "GET, HEAD" } };
  const file = fileFor(folder, url);
  if (file === undefined) return { status: 400, text: "This is not an address here.\n" };
  if (isLocalhost) return { status: 308, more: { Location: `http://${own}/` } };
  try {
    const bytes = await readFile(file);
    return { status: 200, bytes, type: types[extname(file)] ?? "application/octet-stream" };
  } catch (cause) {
    const code = /** @type {NodeJS.ErrnoException} */ (cause).code;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR")
      return { status: 404, text: "There is nothing here.\n" };
    throw cause;
  }
}

/** @param {string} folder @param {string} url @returns {string | undefined} undefined when it leads out of the folder */
function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    if (!path.startsWith("/") || /[\0\\]/.test(path)) return undefined;
    const file = resolve(folder, `.${path === "/" ? "/index.html" : path}`);
    return file.startsWith(resolve(folder) + sep) ? file : undefined;
  } catch {
    return undefined; // an escape that is none, such as "%zz"
  }
}

/** The policy an index.html carries in its meta tag. */
export function policyOf(/** @type {string} */ html) {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
  if (found === undefined) throw new Error("index.html carries no content security policy");
  return found;
}

/** A meta tag cannot say frame-ancestors (CSP3, section 3.3): the header adds it. @param {string} policy */
const headersUnder = (policy) => ({
  "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-cache",
});
