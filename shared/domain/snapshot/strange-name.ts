/** Names that ransom notes have: what they promise, in the words they use, in the endings a double click opens. */
const note =
  /(readme|read.me|how.?to|decrypt|restore|recover|unlock|ransom|encrypted|your.?files|lees.?mij|instruc)[^/]*\.(txt|html?|hta|url|rtf|png|bmp|jpe?g)$/iu;
/** Another ending behind one that a program gave: `list.xlsx.lockbit`. */
const doubled =
  /\.(docx?|xlsx?|pptx?|odt|ods|pdf|jpe?g|png|csv|txt|zip|xml|sql|mdb|db|stock|age|json)\.([\p{L}\p{N}_@[\]{}.-]{2,60})$/iu;
const usual =
  /^(bak|old|tmp|part|partial|crdownload|zip|gz|7z|age|gpg|asc|sig|md5|sha256|txt|pdf|lnk|download)$/iu;

/** Whether a file's name looks like a ransom note, or like a file that was encrypted by somebody else. */
export function isStrangeName(name: string): boolean {
  const plain = name.normalize("NFKC");
  if (note.test(plain)) return true;
  const ending = doubled.exec(plain)?.[2];
  return ending !== undefined && !usual.test(ending);
}
