import type { DataKey } from "../../../shared/domain/customers/key-file.ts";
import type { PassphraseFiles, Sealing } from "../../../shared/ports/sealing.ts";

/** What the first byte of a seal says: AES-256-GCM, a nonce of 12 bytes, a tag of 16. */
const version = 1;
const nonceLength = 12;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Seals with WebCrypto: a version byte, a random nonce, then AES-256-GCM over the text with what it is about as
 * additional data (NIST SP 800-38D). One key seals a few dozen texts, far from where random nonces could meet.
 */
export function webSealing(files: PassphraseFiles): Sealing {
  return {
    ...files,
    newKey: () => toBase64(crypto.getRandomValues(new Uint8Array(32))) as DataKey,
    async seal(key, about, text) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
      const closed = await crypto.subtle.encrypt(how(nonce, about), await keyOf(key), encoder.encode(text));
      const sealed = new Uint8Array(1 + nonceLength + closed.byteLength);
      sealed[0] = version;
      sealed.set(nonce, 1);
      sealed.set(new Uint8Array(closed), 1 + nonceLength);
      return toBase64(sealed);
    },
    open: openSealed,
  };
}

/** The text of a seal; undefined when the key, the seal or what it is about is another one. */
export async function openSealed(key: DataKey, about: string, sealed: string): Promise<string | undefined> {
  try {
    const bytes = fromBase64(sealed);
    if (bytes[0] !== version) return undefined;
    const nonce = bytes.subarray(1, 1 + nonceLength);
    const closed = bytes.subarray(1 + nonceLength);
    const open = new Uint8Array(await crypto.subtle.decrypt(how(nonce, about), await keyOf(key), closed));
    const text = decoder.decode(open);
    // Memory that is let go of keeps what stood in it.
    open.fill(0);
    return text;
  } catch {
    return undefined; // No base64, or the tag does not fit: WebCrypto tells no more, on purpose.
  }
}

const how = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: encoder.encode(about),
});

const keyOf = (key: DataKey) =>
  crypto.subtle.importKey("raw", fromBase64(key), "AES-GCM", false, ["encrypt", "decrypt"]);

/** So many bytes become signs at once: the key file of a large pharmacy has two million. */
const atOnce = 8_192;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += atOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
