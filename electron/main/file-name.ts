/**
 * A name that every file system of a stick takes (Windows' rules are the narrowest: Microsoft, "Naming Files, Paths,
 * and Namespaces"), and that can lead nowhere else.
 */
export function safeFileName(wished: string): string {
  const name = [...wished.normalize("NFC")]
    .map((sign) => (sign < " " || '<>:"/\\|?*\u007f'.includes(sign) ? "-" : sign))
    .join("")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, 120);
  return name === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name)
    ? `Reshelf ${name}`.trim()
    : name;
}
