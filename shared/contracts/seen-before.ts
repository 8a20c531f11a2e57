/** An import of the same bytes, or of the same rows in other bytes, and when it was taken back. */
export interface SeenBefore {
  readonly at: number;
  readonly title: string;
  readonly isSameFile: boolean;
  readonly undoneAt?: number;
}
