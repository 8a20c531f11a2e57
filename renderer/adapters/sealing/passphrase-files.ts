import { Decrypter, Encrypter } from "age-encryption";
import type { PassphraseFiles } from "../../../shared/ports/sealing.ts";

/** The work of guessing one passphrase, as a power of two: what the `age` program uses too. About a second here. */
const usualWork = 18;

/**
 * Files in the age format (age-encryption.org/v1) with a passphrase as their only recipient. Deriving the key takes a
 * second of a whole thread: the program does it in a worker of its own.
 */
export const passphraseFiles = (work = usualWork): PassphraseFiles => ({
  async lock(bytes, passphrase) {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(work);
    encrypter.setPassphrase(asTyped(passphrase));
    return await encrypter.encrypt(bytes);
  },
  async unlock(file, passphrase) {
    try {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(asTyped(passphrase));
      return await decrypter.decrypt(file);
    } catch {
      return undefined; // Another passphrase, or no such file.
    }
  },
});

/** One keyboard sends an accented letter as one character, another as two. */
const asTyped = (passphrase: string) => passphrase.normalize("NFC");
