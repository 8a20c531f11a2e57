/** Now, chance and patience: what a pure program has to ask for. */
export interface Clock {
  /** Milliseconds since 1970 by the machine's clock. */
  now(): number;
  /** Today where the machine stands, `YYYY-MM-DD`. */
  today(): string;
  /** Random bytes fit for identifiers and keys. */
  random(bytes: number): Uint8Array;
  /** Lets everything that waits have its turn, without sleeping. */
  pause(): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
  /** SHA-256 as 64 hexadecimal digits. The bytes may be written over as soon as it was called. */
  digest(bytes: Uint8Array): Promise<string>;
}
