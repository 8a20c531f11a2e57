/** A part of an archive. */
export interface ArchivePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes folded small (deflate, RFC 1951), with the length and the CRC-32 of what they unfold to. */
export interface FoldedBytes {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** A part of an archive that was folded before. */
export interface FoldedPart {
  readonly name: string;
  readonly folded: FoldedBytes;
}

/** The parts of an archive, or what is wrong with it. */
export type Unpacked = readonly ArchivePart[] | { readonly wrong: string };

/** A file that is being unpacked while it comes. */
export interface Unpacking {
  /** More of the file is there: its bytes from the first on. */
  grew(file: Uint8Array): Promise<void>;
  /** The file is there. What `unpack` would answer. */
  end(file: Uint8Array): Promise<Unpacked>;
}

/** Parts in one zip file, which `unzip` opens too. */
export interface Archive {
  /** Folds what will be a part, while the others are still being made. */
  fold(bytes: Uint8Array): Promise<FoldedBytes>;
  pack(parts: readonly (ArchivePart | FoldedPart)[]): Promise<Uint8Array>;
  /**
   * The parts again, each under the name it has there. Not those of a file that is no zip, is damaged, holds two parts of one name,
   * or unfolds to more than `most` bytes: what is wrong is named then, as "" where no part can be named.
   */
  unpack(file: Uint8Array, most: number): Promise<Unpacked>;
}

/** One that unpacks a file which is still on its way. */
export interface GrowingArchive extends Archive {
  /** `came` hears of each part before anything is known of the whole. */
  unpacking(most: number, came: (part: ArchivePart) => void): Unpacking;
}
