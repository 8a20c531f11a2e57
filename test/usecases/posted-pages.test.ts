import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { sendPage } from "../../renderer/engine/send-page.ts";
import { buffersIn } from "../../shared/base/buffers-in.ts";

test("a page that lies among others is posted by itself, and stays where it lay", async () => {
  const { port1, port2 } = new MessageChannel();
  try {
    const all = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    const page = all.subarray(1_000, 1_400);
    const came = new Promise<Uint8Array>((resolve) => port2.once("message", resolve));
    sendPage(port1 as unknown as MessagePort, page);
    const posted = await came;
    expect([...posted]).toEqual([...page]);
    expect(posted.buffer.byteLength).toBe(400);
    expect(all.length).toBe(100_000);
  } finally {
    port1.close();
  }
});

test("large bytes in an answer move, wherever they lie in it and however often; small ones are copied", () => {
  const [file, other] = [new Uint8Array(70_000), new Uint8Array(80_000)];
  const small = new Uint8Array(100);
  const answer = {
    ok: true,
    value: { name: "x", file, again: file.subarray(10), small, parts: [{ bytes: other }] },
  };
  expect(buffersIn(answer, 5)).toEqual([file.buffer, other.buffer]);
  expect(buffersIn(answer)).toEqual([file.buffer]);
  expect(buffersIn(file)).toEqual([file.buffer]);
  expect(buffersIn("text")).toEqual([]);
});
