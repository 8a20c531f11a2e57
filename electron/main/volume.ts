/** A volume that files can be written on, as the system describes it. */
export interface Volume {
  /** Where its files are found. */
  readonly path: string;
  /** What the system knows it by, whatever it is called and wherever it is plugged in; empty when it does not tell. */
  readonly volume: string;
  /** What people call it; empty when it has no name. */
  readonly label: string;
  /** `exfat`, `vfat`, `ntfs` …, as the system says it. */
  readonly fileSystem: string;
  /** A stick or a card, not a disk that is built in. */
  readonly isRemovable: boolean;
  readonly isReadOnly: boolean;
}

/** A volume with its room. */
export interface Drive extends Volume {
  /** Bytes in all, and those that may be written; both 0 when they cannot be asked. */
  readonly size: number;
  readonly freeBytes: number;
}

/** How the drives of a system are found. */
export interface DriveFinder {
  /** Cheap, and another text as soon as a drive comes or goes; only then is it worth asking for the drives. */
  readonly signs: () => Promise<string>;
  readonly volumes: () => Promise<readonly Volume[]>;
}
