/** x^32 and the terms below it of CRC-32C (Castagnoli, RFC 3720 appendix B.4), its lowest bit first. */
const polynomial = 0x82f63b78;
const table = crcTable();
/** The polynomials 1 and x^8. */
const one = 0x80000000;
const byte = 0x00800000;

/** CRC-32C of bytes, as an unsigned number; `from`/`to` limit it to a range. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0xffffffff;
  let at = from;
  // Eight bytes a turn (slicing-by-8): a journal of 100 MB is checked at every start.
  for (; at + 8 <= to; at += 8) {
    const low =
      crc ^
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24));
    crc =
      (table[1792 + (low & 255)] as number) ^
      (table[1536 + ((low >>> 8) & 255)] as number) ^
      (table[1280 + ((low >>> 16) & 255)] as number) ^
      (table[1024 + (low >>> 24)] as number) ^
      (table[768 + (bytes[at + 4] as number)] as number) ^
      (table[512 + (bytes[at + 5] as number)] as number) ^
      (table[256 + (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < to; at++) crc = (table[(crc ^ (bytes[at] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The CRC-32C of bytes and more behind them, from that of each and how many bytes come behind: what is appended moves the
 * first as if by so many zeros.
 */
export function joinedCrc(first: number, second: number, secondLength: number): number {
  let [zeros, power] = [one, byte];
  for (let rest = secondLength; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) zeros = product(zeros, power);
    power = product(power, power);
  }
  return (product(zeros, first) ^ second) >>> 0;
}

/** The product of two polynomials over GF(2), modulo that of the checksum. */
function product(left: number, right: number): number {
  let [sum, moved] = [0, right];
  for (let bit = 31; bit >= 0; bit--) {
    if ((left >>> bit) & 1) sum ^= moved;
    moved = moved & 1 ? (moved >>> 1) ^ polynomial : moved >>> 1;
  }
  return sum >>> 0;
}

function crcTable(): Uint32Array {
  const made = new Uint32Array(2048);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? polynomial ^ (c >>> 1) : c >>> 1;
    made[n] = c >>> 0;
  }
  for (let n = 256; n < 2048; n++) {
    const before = made[n - 256] as number;
    made[n] = ((made[before & 255] as number) ^ (before >>> 8)) >>> 0;
  }
  return made;
}
