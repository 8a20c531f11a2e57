import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { KeyFiles } from "../../../shared/ports/key-files.ts";
import type { PassphraseFiles } from "../../../shared/ports/sealing.ts";

/** Files in the age format (age-encryption.org/v1) closed to X25519 keys. They take a whole thread while they last. */
export const ageKeyFiles = (passphrases: PassphraseFiles): KeyFiles => ({
  async newPair() {
    const secret = await generateX25519Identity();
    return { secret, open: await identityToRecipient(secret) };
  },
  async close(bytes, to) {
    const encrypter = new Encrypter();
    for (const key of to) encrypter.addRecipient(key);
    return await encrypter.encrypt(bytes);
  },
  async open(file, secret) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(secret.trim());
      return await decrypter.decrypt(file);
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

function unarmoured(text: string): Uint8Array | undefined {
  try {
    return armor.decode(text);
  } catch {
    return undefined; // Not in that form.
  }
}
