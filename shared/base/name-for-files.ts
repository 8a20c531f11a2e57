/** A name as part of a file's: without the signs that FAT or Windows refuses, at most 60 long; may come out empty. */
export function nameForFiles(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
}
