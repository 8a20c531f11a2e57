import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crc32c, joinedCrc } from "../../shared/base/crc32c.ts";
import { packIndex, recordAt, recordCount } from "../../shared/contracts/journal-index.ts";
import { encodeRecord, readPart, readRecord } from "../../shared/contracts/journal-record.ts";

const utf8 = new TextEncoder();
const record = (n: number, payload: Uint8Array, stage = "-") =>
  encodeRecord({ writer: "w-0123456789", from: n, to: n + 2, stage }, payload);
const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const payloads = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 12 });

describe("crc32c", () => {
  test.each([
    ["the check value of the catalogue of CRCs", utf8.encode("123456789"), 0xe3069283],
    ["RFC 3720 B.4, 32 bytes of zeros", new Uint8Array(32), 0x8a9136aa],
    ["RFC 3720 B.4, 32 bytes of ones", new Uint8Array(32).fill(255), 0x62a8ab43],
    ["RFC 3720 B.4, 32 bytes ascending", Uint8Array.from({ length: 32 }, (_, n) => n), 0x46dd794e],
    ["RFC 3720 B.4, 32 bytes descending", Uint8Array.from({ length: 32 }, (_, n) => 31 - n), 0x113fdb5c],
    ["nothing at all", new Uint8Array(), 0],
  ])("answers the known value of %s", (_name, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  test("of a range equals that of the bytes cut out, at any alignment", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), fc.nat(80), (bytes, a, b) => {
        const [from, to] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)];
        expect(crc32c(bytes, from, to)).toBe(crc32c(bytes.slice(from, to)));
      }),
    );
  });

  test("of bytes with more behind them follows from that of each", () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, bytes, fc.nat(200_000), (first, second, zeros) => {
        const longer = join([second, new Uint8Array(zeros)]);
        expect(joinedCrc(crc32c(first), crc32c(longer), longer.length)).toBe(crc32c(join([first, longer])));
      }),
    );
  });
});

describe("a record", () => {
  test("is the line and the payload that the format document shows", () => {
    const text = new TextDecoder().decode(
      encodeRecord({ writer: "w1", from: 7, to: 9, stage: "s-2" }, utf8.encode("123456789")),
    );
    expect(text).toBe("R1 9 e3069283 w1 7 9 s-2 c3987001\n123456789\n");
  });

  test("refuses a name that would break its header", () => {
    for (const writer of ["", "two words", "line\nend", "é", "x".repeat(65)])
      expect(() => encodeRecord({ writer, from: 1, to: 1, stage: "-" }, new Uint8Array())).toThrow();
  });

  test("read back says what was written, whatever the payload", () => {
    fc.assert(
      fc.property(payloads, (list) => {
        const { records, skipped } = readPart(join(list.map((payload, n) => record(n, payload, `s${n}`))));
        expect(skipped).toEqual([]);
        expect(records.map(({ from, to, stage, length }) => ({ from, to, stage, length }))).toEqual(
          list.map((payload, n) => ({ from: n, to: n + 2, stage: `s${n}`, length: payload.length })),
        );
      }),
    );
  });
});

describe("a journal part", () => {
  test("cut anywhere gives exactly the records that are whole, and one torn tail", () => {
    fc.assert(
      fc.property(payloads, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const parts = list.map((payload, n) => record(n, payload));
        const whole = join(parts);
        const cut = Math.floor(whole.length * share);
        const { records, skipped } = readPart(whole.subarray(0, cut));
        let end = 0;
        let fits = 0;
        for (const part of parts) {
          if (end + part.length > cut) break;
          end += part.length;
          fits += 1;
        }
        expect(records).toHaveLength(fits);
        expect(skipped).toEqual(cut > end ? [{ offset: end, bytes: cut - end }] : []);
      }),
    );
  });

  test("with NUL bytes after it, as a power cut leaves them, keeps every record", () => {
    const whole = record(1, utf8.encode("kept"));
    const { records, skipped } = readPart(join([whole, new Uint8Array(5000)]));
    expect(records).toHaveLength(1);
    expect(skipped).toEqual([{ offset: whole.length, bytes: 5000 }]);
  });

  test("hit by one changed byte loses that record only, and never reads it as another", () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, seed, change) => {
        const parts = list.map((payload, n) => record(n, payload));
        const bytes = join(parts);
        const at = seed % bytes.length;
        bytes[at] = (bytes[at] as number) ^ change;
        const { records, skipped } = readPart(bytes);
        let start = 0;
        const hit = parts.findIndex((part) => {
          start += part.length;
          return at < start;
        });
        expect(records.map(({ from }) => from)).toEqual(list.map((_, n) => n).filter((n) => n !== hit));
        expect(skipped).toHaveLength(1);
        expect(skipped[0]?.bytes).toBe(parts[hit]?.length);
      }),
    );
  });

  test("with a stretch overwritten by anything keeps all records before and after it", () => {
    fc.assert(
      fc.property(payloads, payloads, fc.uint8Array({ minLength: 1, maxLength: 600 }), (a, b, rubbish) => {
        const before = a.map((payload, n) => record(n, payload));
        const after = b.map((payload, n) => record(100 + n, payload));
        const { records, skipped } = readPart(join([...before, rubbish, ...after]));
        expect(records).toHaveLength(a.length + b.length);
        expect(skipped.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(rubbish.length);
      }),
    );
  });

  test("of nothing but starts of headers is given up in seconds, not hours", () => {
    const starts = Uint8Array.from({ length: 1_000_000 }, (_, n) =>
      n % 3 === 0 ? 82 : n % 3 === 1 ? 49 : 32,
    );
    const began = performance.now();
    expect(readPart(starts).records).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("never takes a record whose header names more bytes than there are", () => {
    const bytes = record(1, new Uint8Array(100));
    expect(readRecord(bytes.subarray(0, bytes.length - 1), 0)).toBeUndefined();
  });
});

describe("the packed index", () => {
  test("gives back every record of every part, in the order written", () => {
    const one = join([record(1, utf8.encode("a")), record(4, utf8.encode("bb"), "s1")]);
    const two = encodeRecord({ writer: "other", from: 1, to: 1, stage: "-" }, utf8.encode("ccc"));
    const index = packIndex([
      { part: 1, records: readPart(one).records },
      { part: 2, records: readPart(two).records },
    ]);
    expect(recordCount(index)).toBe(3);
    expect(index.writers).toEqual(["w-0123456789", "other"]);
    const last = recordAt(index, 2);
    expect(last).toMatchObject({
      writer: "other",
      stage: "-",
      part: 2,
      length: 3,
      crc: crc32c(utf8.encode("ccc")),
    });
    expect(new TextDecoder().decode(two.subarray(last.offset, last.offset + last.length))).toBe("ccc");
    expect(recordAt(index, 1)).toMatchObject({ from: 4, to: 6, stage: "s1", part: 1 });
  });
});
