import { asked } from "./use-making-keys.ts";

/** The word every such key begins with. */
const begin = /^AGE-SECRET-KEY-1/;

/** A secret key in groups of five, as people copy it without losing their place; the signs that are asked for are underlined. */
export function KeyText({ paper }: { readonly paper: string }) {
  const [head = ""] = begin.exec(paper) ?? [];
  const body = paper.slice(head.length);
  const groups = Array.from({ length: Math.ceil(body.length / 5) }, (_, at) => ({
    at: at * 5,
    text: body.slice(at * 5, at * 5 + 5),
  }));
  return (
    <p className="key-text mono">
      <span>{head}</span>
      {groups.map(({ at, text }) => {
        const plain = Math.max(0, Math.min(text.length, body.length - asked - at));
        return (
          <span key={at}>
            {" "}
            {text.slice(0, plain)}
            {plain < text.length && <u>{text.slice(plain)}</u>}
          </span>
        );
      })}
    </p>
  );
}
