import fc from "fast-check";
import { expect, test } from "vitest";
import { InPicture } from "../../renderer/ui/in-picture.ts";

const matrix = "]d201054123456789081728113010L1\x1d21A";
const bars = "]E05412345678908";
const other = "]E05410013111009";

/** Shows pictures one after another, a tenth of a second apart, and gathers what is counted. */
function counted(...pictures: readonly (readonly string[])[]): readonly string[] {
  const seen = new InPicture();
  return pictures.flatMap((codes, at) => seen.see(codes, at * 100) ?? []);
}
const times = (count: number, ...codes: readonly string[]) => Array.from({ length: count }, () => codes);

test("a pack that is held counts once, and again after it has left", () => {
  expect(counted(...times(40, matrix))).toEqual([matrix]);
  expect(counted(...times(10, matrix), ...times(9), ...times(10, matrix))).toEqual([matrix, matrix]);
});

test("a blurred picture is no leaving", () => {
  expect(counted(...times(6, matrix), ...times(5), ...times(6, matrix), ...times(6), [matrix])).toEqual([
    matrix,
  ]);
});

test("what is read once is not believed", () => {
  expect(counted([bars], ...times(20))).toEqual([]);
  expect(counted([bars], [other], [other], [other], [other])).toEqual([other]);
});

test("two codes of one pack count once, by the one that says more, whichever is read first", () => {
  expect(counted(...times(10, bars, matrix))).toEqual([matrix]);
  expect(counted([bars], [bars], ...times(10, bars, matrix))).toEqual([matrix]);
  expect(counted(...times(5, bars), ...times(5, bars, matrix), ...times(5, matrix))).toEqual([bars]);
});

test("the next pack counts although the picture was never empty for long", () => {
  expect(counted(...times(6, bars), ...times(5), ...times(6, other))).toEqual([bars, other]);
});

test("whatever is shown, nothing is counted that is not there, and nothing twice while it stays", () => {
  const picture = fc.subarray([matrix, bars, other]);
  fc.assert(
    fc.property(fc.array(picture, { maxLength: 60 }), (pictures) => {
      const seen = new InPicture();
      const last = new Map<string, number>();
      pictures.forEach((codes, at) => {
        const code = seen.see(codes, at * 100);
        if (code !== undefined) {
          const since = pictures.slice((last.get(code) ?? -1) + 1, at + 1);
          if (last.has(code))
            expect(since.filter((shown) => !shown.includes(code)).length).toBeGreaterThan(6);
          last.set(code, at);
          expect(
            pictures
              .slice(0, at + 1)
              .flat()
              .filter((one) => one === code).length,
          ).toBeGreaterThan(1);
        }
      });
    }),
  );
});
