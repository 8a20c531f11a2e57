import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { KeyFiles } from "../../../shared/ports/key-files.ts";
import type { PassphraseFiles } from "../../../shared/ports/sealing.ts";

/** Between two short turns of work whoever has the thread may let others go first. */
type Breathe = () => Promise<void>;

/** Files in the age format (age-encryption.org/v1) closed to X25519 keys. They take a thread while they last, in short turns. */
export const ageKeyFiles = (passphrases: PassphraseFiles, breathe: Breathe = async () => {}): KeyFiles => ({
  async newPair() {
    const secret = await generateX25519Identity();
    return { secret, open: await identityToRecipient(secret) };
  },
  async close(bytes, to) {
    const encrypter = new Encrypter();
    for (const key of to) encrypter.addRecipient(key);
    const closed = await encrypter.encrypt(inTurns(bytes, breathe));
    return await whole(closed, closed.size(bytes.length));
  },
  async open(file, secret, grew) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(secret.trim());
      const opened = await decrypter.decrypt(inTurns(file, breathe));
      return await whole(opened, opened.size(file.length), grew);
    } catch {
      return undefined; // Another key, a changed byte, or no such file.
    }
  },
  async lock(secret, passphrase) {
    return armor.encode(await passphrases.lock(new TextEncoder().encode(`${secret}\n`), passphrase));
  },
  async unlock(locked, passphrase) {
    const file = unarmoured(locked);
    const bytes = file && (await passphrases.unlock(file, passphrase));
    return bytes && new TextDecoder().decode(bytes).trim();
  },
});

/** Bytes of a turn: two of the chunks that age closes one by one, about a millisecond. */
const turn = 131_072;

/** Bytes as a stream that takes a breath between two turns. */
function inTurns(bytes: Uint8Array, breathe: Breathe): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        await breathe();
        controller.enqueue(bytes.subarray(at, at + turn));
        at += turn;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** All of a stream that has so many bytes; throws when it has others. */
async function whole(
  stream: ReadableStream<Uint8Array>,
  size: number,
  grew?: (bytes: Uint8Array) => Promise<void>,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const reader = stream.getReader();
  let at = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes.set(next.value, at);
    at += next.value.length;
    await grew?.(bytes.subarray(0, at));
  }
  if (at !== size) throw new Error("Not as long as it should be");
  return bytes;
}

function unarmoured(text: string): Uint8Array | undefined {
  try {
    return armor.decode(text);
  } catch {
    return undefined; // Not in that form.
  }
}
