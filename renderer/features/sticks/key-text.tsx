/** The word every such key begins with. */
const begin = /^AGE-SECRET-KEY-1/;

/** A secret key in groups of five, as people copy it without losing their place. */
export function KeyText({ paper }: { readonly paper: string }) {
  const [head = ""] = begin.exec(paper) ?? [];
  const groups = paper.slice(head.length).match(/.{1,5}/g) ?? [];
  const counted = groups.map((text, at) => ({ text, key: `${at} ${text}` }));
  return (
    <p className="key-text mono">
      <span>{head}</span>
      {counted.map(({ text, key }) => (
        <span key={key}> {text}</span>
      ))}
    </p>
  );
}
