/** How Belgian identity cards answer when they get power, up to applet 1.7 and from 1.8 on; `x` is any digit. */
const known = ["3B98xx40xxxxxxxx0101AD131x", "3B7F96000080318065B085040120120FFF829000"].map(
  (pattern) => new RegExp(`^${pattern.replaceAll("x", "[0-9A-F]")}$`),
);

/** Whether an answer to reset is that of a Belgian identity card. A later card may answer otherwise and be one all the same. */
export function isBelgianAtr(atr: Uint8Array): boolean {
  const hex = [...atr].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return known.some((pattern) => pattern.test(hex.toUpperCase()));
}
