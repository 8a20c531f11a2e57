/**
 * A short digest of the ids an adjustment rested on, in the order given (FNV-1a, two 32-bit halves). It only tells
 * "the same entries" from "others"; what guards against tampering are the SHA-256 digests of shares and copies.
 */
export function basisOf(ids: readonly string[]): string {
  let left = 0x811c9dc5;
  let right = 0x1b873593;
  for (const id of ids) {
    for (let at = 0; at < id.length; at++) {
      const unit = id.charCodeAt(at);
      left = Math.imul(left ^ unit, 0x01000193);
      right = Math.imul(right ^ unit, 0x85ebca6b) ^ (right >>> 15);
    }
    left = Math.imul(left ^ 10, 0x01000193);
    right = Math.imul(right ^ 10, 0x85ebca6b);
  }
  return (left >>> 0).toString(16).padStart(8, "0") + (right >>> 0).toString(16).padStart(8, "0");
}
