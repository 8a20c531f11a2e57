import { existsSync } from "node:fs";
import { createConnection } from "node:net";
import { expect, test } from "vitest";
import { openVirtualDisplay } from "../../build/display.mjs";
import { findProgram } from "../../build/system-packages.mjs";

/** How an X server greets a client that shows no cookie (X11 protocol, section 8): 0 refuses, 1 accepts. */
function greet(number: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    const socket = createConnection(`/tmp/.X11-unix/X${number}`);
    const hello = Buffer.alloc(12);
    hello.write("l");
    hello.writeUInt16LE(11, 2);
    socket.once("error", reject);
    socket.once("data", (bytes) => {
      resolve(bytes[0]);
      socket.destroy();
    });
    socket.write(hello);
  });
}

test("a virtual display opens on a number of its own, is closed to strangers, and goes away", async ({
  skip,
}) => {
  if (findProgram("Xvfb") === undefined) skip("Xvfb is not installed here");
  const [one, other] = await Promise.all([
    openVirtualDisplay("640x480x24"),
    openVirtualDisplay("640x480x24"),
  ]);
  expect(one.env["DISPLAY"]).not.toBe(other.env["DISPLAY"]);
  expect(await greet(one.env["DISPLAY"]?.slice(1) ?? "")).toBe(0);
  await Promise.all([one.close(), other.close()]);
  expect(existsSync(one.env["XAUTHORITY"] ?? "")).toBe(false);
  await expect(greet(one.env["DISPLAY"]?.slice(1) ?? "")).rejects.toThrow();
});
