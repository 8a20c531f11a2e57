import { describe, expect, test } from "vitest";
import {
  type DataKey,
  readKeyFile,
  writeKeyFile,
  writeKeyLine,
} from "../../shared/domain/customers/key-file.ts";
import { customer } from "../makers/entries.ts";

const key = (letter: string) => `${letter.repeat(43)}=` as DataKey;
const whole = new Map([
  [customer(1), key("a")],
  [customer(2), key("b")],
]);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const third = writeKeyLine(customer(3), key("c"));
const fourth = writeKeyLine(customer(4), key("d"));
const file = joined(writeKeyFile(whole), third, fourth);

describe("a key file", () => {
  test("is one line, byte for byte what it always was, and may have one more line for each later key", () => {
    expect(new TextDecoder().decode(writeKeyFile(new Map([[customer(1), key("a")]])))).toBe(
      `{"format":1,"keys":{"v000000000000001":"${"a".repeat(43)}="}}\n`,
    );
    expect(new TextDecoder().decode(third)).toBe(
      `{"customer":"v000000000000003","key":"${"c".repeat(43)}="}\n`,
    );
    expect(readKeyFile(writeKeyFile(whole))).toEqual({ keys: whole, length: writeKeyFile(whole).length });
    expect(readKeyFile(file)).toEqual({
      keys: new Map([...whole, [customer(3), key("c")], [customer(4), key("d")]]),
      length: file.length,
    });
  });

  test("cut at any byte of its last line holds all keys before it, and never half a key", () => {
    const before = file.length - fourth.length;
    for (let cut = before; cut < file.length; cut++) {
      const read = readKeyFile(file.subarray(0, cut));
      expect([read?.length, read?.keys.size]).toEqual([before, 3]);
    }
    const zeros = joined(file.subarray(0, before + 20), new Uint8Array(65));
    expect(readKeyFile(zeros)).toMatchObject({ length: before });
  });

  test("damaged before its last line is none, so that nobody writes over it", () => {
    for (const at of [0, 5, writeKeyFile(whole).length + 3, file.length - fourth.length - 1]) {
      const hit = file.slice();
      hit[at] = (hit[at] as number) ^ 1;
      expect(readKeyFile(hit), `byte ${at}`).toBeUndefined();
    }
    expect(readKeyFile(file.subarray(0, 40))).toBeUndefined();
    expect(readKeyFile(new Uint8Array(0))).toBeUndefined();
  });

  test("keeps the first of two keys of one customer", () => {
    const twice = joined(writeKeyFile(whole), writeKeyLine(customer(1), key("z")));
    expect(readKeyFile(twice)?.keys.get(customer(1))).toBe(key("a"));
  });
});
