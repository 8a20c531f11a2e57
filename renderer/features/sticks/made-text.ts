/** When a snapshot was made, as its name says it (`2026-11-22 10.41.07`), day first; empty for another text. */
export function madeText(time: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)\.(\d\d)/.exec(time) ?? [];
  return year === undefined ? "" : `${day}/${month}/${year} ${hour}:${minute}:${second}`;
}
