import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWebServer, webOrigin } from "../../build/web-server.mjs";

const policy = "default-src 'none'; script-src 'self'";
let folder: string;
let server: Server;
let own: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reshelf-web-"));
  const site = join(folder, "site");
  await mkdir(join(site, "assets"), { recursive: true });
  const meta = `<meta\n      http-equiv="Content-Security-Policy"\n      content="${policy}"\n    />`;
  await writeFile(join(site, "index.html"), `<!doctype html>${meta}`);
  await writeFile(join(site, "assets/engine.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "not for anyone");
  await mkdir(join(folder, "site-beside"));
  await writeFile(join(folder, "site-beside/secret.txt"), "not for anyone");
  server = await createWebServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  own = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
}

/** Paths go out as they are: `fetch` would tidy `..` away before it is sent. */
function ask({ path = "/", method = "GET", host = own }: Asked) {
  return new Promise<{ response: IncomingMessage; text: string }>((resolve, reject) => {
    const options = { host: "127.0.0.1", port: own.split(":")[1], path, method, headers: { host } };
    request(options, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => resolve({ response, text }));
    })
      .on("error", reject)
      .end();
  });
}

test("the window is served under the policy of its own page, and may not be framed", async () => {
  const { response, text } = await ask({});
  expect(response.statusCode).toBe(200);
  expect(text).toContain("<!doctype html>");
  expect(response.headers["content-security-policy"]).toBe(`${policy}; frame-ancestors 'none'`);
  expect(response.headers["x-content-type-options"]).toBe("nosniff");
  expect(response.headers["cross-origin-opener-policy"]).toBe("same-origin");
});

test("the camera may be used by the page itself, where it stands in for a scanner, and nothing else may", async () => {
  const { response } = await ask({});
  expect(response.headers["permissions-policy"]).toBe("camera=(self), geolocation=(), microphone=()");
});

test("the address is the one under which stocks lie in browsers: it never changes", () => {
  expect(webOrigin).toEqual({ host: "127.0.0.1", port: 4417 });
});

test("a script is served as a script, whatever is asked behind it", async () => {
  const { response } = await ask({ path: "/assets/engine.js?v=1" });
  expect(response.headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("a name that is not ours gets nothing, though it leads to this machine", async () => {
  for (const host of ["evil.example", `evil.example:${own.split(":")[1]}`, "127.0.0.1", "127.0.0.1:1"]) {
    const { response, text } = await ask({ host });
    expect(response.statusCode).toBe(403);
    expect(text).not.toContain("doctype");
  }
});

test("localhost is led to the one origin that holds the stock", async () => {
  const { response } = await ask({ host: own.replace("127.0.0.1", "localhost") });
  expect(response.statusCode).toBe(308);
  expect(response.headers.location).toBe(`http://${own}/`);
});

test("no path leads out of the folder", async () => {
  const paths = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt"];
  for (const path of [...paths, "/../site-beside/secret.txt", "/..%5csecret.txt", "/%00", "/%zz", "*"]) {
    const { response, text } = await ask({ path });
    expect([400, 404]).toContain(response.statusCode);
    expect(text).not.toContain("not for anyone");
  }
});

test("a folder and a missing file are not found", async () => {
  for (const path of ["/assets", "/assets/", "/index.html/x", "/nothing.js"])
    expect((await ask({ path })).response.statusCode).toBe(404);
});

test("nothing can be sent to it", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const { response } = await ask({ method });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe("GET, HEAD");
  }
});

test("HEAD answers with the size and without the bytes", async () => {
  const { response, text } = await ask({ method: "HEAD" });
  expect(Number(response.headers["content-length"])).toBeGreaterThan(0);
  expect(text).toBe("");
});
