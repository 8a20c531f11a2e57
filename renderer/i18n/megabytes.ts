/** A size in messages: `12 MB`, `4 GB`. */
export function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${Math.round(bytes / 1e9)}\u00a0GB` : `${Math.round(bytes / 1e6)}\u00a0MB`;
}
