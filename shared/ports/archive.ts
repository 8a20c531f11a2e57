/** A part of an archive. */
export interface ArchivePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts in one zip file, which `unzip` opens too. */
export interface Archive {
  pack(parts: readonly ArchivePart[]): Promise<Uint8Array>;
  /**
   * The parts again, each under the name it has there; undefined for what is no zip, is damaged, holds two parts of one
   * name or unfolds to more than `most` bytes.
   */
  unpack(file: Uint8Array, most: number): Promise<readonly ArchivePart[] | undefined>;
}
