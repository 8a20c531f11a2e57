import { join } from "node:path";
import { root } from "./run.mjs";
import { setup } from "./setup.mjs";
import { createWebServer, webOrigin } from "./web-server.mjs";

await setup({ purpose: "packages" });
const { buildProgram } = await import("./build.mjs");
await buildProgram();

const { host, port } = webOrigin;
const server = await createWebServer(join(root, "dist/renderer"));
server.on("error", (cause) => {
  const isTaken = /** @type {NodeJS.ErrnoException} */ (cause).code === "EADDRINUSE";
  console.error(
    isTaken
      ? `Port ${port} is taken: Reshelf is already served, or another program has it. Stop that one first; the stock
in the browser belongs to this address, so no other port is tried.`
      : cause.message,
  );
  process.exitCode = 1;
});
server.listen(port, host, () => {
  console.log(
    `Reshelf is served at http://${host}:${port}/ for the browsers of this machine. Ctrl+C ends it.`,
  );
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
