/** So many lists that another one took the place of are kept of each title. */
export const mostBefore = 10;

interface KeptList {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Whether two lists say the same, whenever they were loaded. */
export const isSameList = (one: KeptList, other: KeptList): boolean =>
  one.title === other.title &&
  one.bytes.length === other.bytes.length &&
  one.bytes.every((byte, at) => byte === other.bytes[at]);
