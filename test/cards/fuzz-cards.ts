import { createHash } from "node:crypto";
import fc from "fast-check";
import { readCard, readPhoto } from "../../shared/domain/cards/read-card.ts";
import { eidCard, specimen } from "./eid-card.ts";

/** A card gets no more commands than these, whatever it answers. */
const mostCommands = 200;

/**
 * Plays cards whose files are a little or wholly other ones, and that answer anything to some of the commands. Each has to
 * be read or refused; throws with the seed and the smallest such card when one is not.
 */
export async function fuzzCards({
  seed,
  runs,
}: {
  readonly seed: number;
  readonly runs: number;
}): Promise<void> {
  const files = fc.record({
    identity: near(specimen.identity),
    address: near(specimen.address),
    photo: near(specimen.photo),
  });
  const answers = fc.array(fc.option(fc.uint8Array({ maxLength: 300 }), { freq: 3 }), { maxLength: 40 });
  const property = fc.asyncProperty(answers, files, async (instead, held) => {
    let count = 0;
    const card = eidCard({
      files: held,
      instead: (_, at) => instead[at % (instead.length + 1)] ?? undefined,
    });
    const sent = async (command: Uint8Array) => {
      count += 1;
      return card(command) as Uint8Array;
    };
    const verdict = await readCard(sent);
    if (typeof verdict !== "string") {
      const texts = Object.values(verdict.facts);
      if (texts.some((text) => text.length > 200 || /[\p{Cc}\p{Cf}]/u.test(text)))
        throw new Error("A wild text");
      const photo = await readPhoto(sent, verdict, digest);
      if (photo && photo.length > 16_384) throw new Error("A wild photo");
    } else if (verdict !== "other" && verdict !== "damaged")
      throw new Error(`A verdict nobody knows: ${verdict}`);
    if (count > mostCommands) throw new Error(`${count} commands`);
  });
  await fc.assert(property, { numRuns: runs, seed });
}

const digest = (kind: string, bytes: Uint8Array) => new Uint8Array(createHash(kind).update(bytes).digest());

/** A file with some of its bytes changed, cut off or lengthened. */
function near(file: Uint8Array) {
  const changes = fc.array(fc.tuple(fc.nat(file.length + 20), fc.nat(255)), { maxLength: 6 });
  return fc.tuple(changes, fc.integer({ min: 0, max: file.length + 20 })).map(([changed, length]) => {
    const made = new Uint8Array(length);
    made.set(file.subarray(0, length));
    for (const [at, byte] of changed) if (at < length) made[at] = byte;
    return made;
  });
}
