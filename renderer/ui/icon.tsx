/** A stroke of a silhouette: filled, or drawn with a line of a width. */
interface Stroke {
  readonly d: string;
  readonly stroke?: number;
  readonly evenOdd?: boolean;
}

/** The silhouettes, on a field of 24 by 24. Each outcome has its own, so that none is told by colour alone. */
const silhouettes = {
  good: [
    {
      d: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm5.9 7.1a1.4 1.4 0 0 1 0 2l-6.6 6.6a1.4 1.4 0 0 1-2 0l-3.2-3.2a1.4 1.4 0 0 1 2-2l2.2 2.2 5.6-5.6a1.4 1.4 0 0 1 2 0Z",
      evenOdd: true,
    },
  ],
  asked: [
    {
      d: "M10.9.9a1.6 1.6 0 0 1 2.2 0l10 10a1.6 1.6 0 0 1 0 2.2l-10 10a1.6 1.6 0 0 1-2.2 0l-10-10a1.6 1.6 0 0 1 0-2.2Zm1.3 4.8c-2.2 0-3.7 1.2-4 3l2.3.5c.2-.9.8-1.4 1.6-1.4.9 0 1.5.5 1.5 1.3 0 .6-.3 1-1.1 1.6-1 .7-1.5 1.4-1.5 2.7v.6h2.3v-.5c0-.6.3-1 1.1-1.6 1-.7 1.6-1.6 1.6-2.9 0-2-1.5-3.3-3.8-3.300Zm-.1 9.500a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z",
      evenOdd: true,
    },
  ],
  unknown: [
    { d: "M2.2 7V2.200H7M17 2.200h4.800V7M21.8 17v4.800H17M7 21.800H2.200V17", stroke: 2.4 },
    { d: "M6 7h2v10H6zm3.2 0h1v10h-1zm2.4 0h2.200v10h-2.200zm3.4 0h1v10h-1zm2.2 0h1v10h-1z" },
  ],
  twice: [
    { d: "M2.1 2.100h13v4M2.1 2.100v13h4", stroke: 2.2 },
    { d: "M8 8h14.500v14.500H8Zm3 4.200v2.100h8.500v-2.100Zm0 4v2.100h8.500v-2.100Z", evenOdd: true },
  ],
  expired: [
    {
      d: "M3 1h18v3h-1.600c0 3.6-2 6.2-4.6 8 2.6 1.8 4.6 4.4 4.6 8H21v3H3v-3h1.600c0-3.6 2-6.2 4.6-8C6.6 10.2 4.6 7.6 4.6 4H3Z",
    },
  ],
  recalled: [{ d: "M10 1.500 1 9.500l9 8V12.500h4.500a3.5 3.5 0 0 1 0 7H6v3.500h8.500a7 7 0 0 0 0-16H10Z" }],
  unsafe: [
    {
      d: "M7.3.9h9.400l6.4 6.400v9.400l-6.4 6.400H7.300L.9 16.700V7.300Zm3.2 4.3.4 8.600h2.200l.4-8.600Zm1.5 10.200a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.400Z",
      evenOdd: true,
    },
  ],
  out: [
    { d: "M1.500 2h13v5.500h-3V5h-7v14h7v-2.500h3V22h-13Z" },
    { d: "M8 10.200h7.500V6L23 12l-7.500 6v-4.200H8Z" },
  ],
  short: [
    {
      d: "M4 2.200h16M4 21.800h16M6 2.500c0 4.5 2.6 7.2 6 9.5-3.4 2.3-6 5-6 9.500M18 2.500c0 4.5-2.6 7.2-6 9.5 3.4 2.3 6 5 6 9.5",
      stroke: 2.2,
    },
  ],
  lock: [{ d: "M6 10V8a6 6 0 0 1 12 0v2h2v12H4V10Zm2.5 0h7V8a3.5 3.5 0 0 0-7 0Z" }],
  stick: [
    {
      d: "M2.5 6H15v2.500h7.500v7H15V18H2.500A1.5 1.5 0 0 1 1 16.500v-9A1.5 1.5 0 0 1 2.5 6ZM15 10.500v3h5.500v-3Zm1.5.600h1v1.800h-1Zm2 0h1v1.800h-1Z",
      evenOdd: true,
    },
  ],
  told: [{ d: "M2.2 3.200h19.600v13H11L6 21v-4.800H2.200Z", stroke: 2.2 }],
  find: [{ d: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5.2 12.200L22 22", stroke: 2.4 }],
  card: [{ d: "M1 4h22v16H1Zm3 5v5h6V9Zm9 0v2h7V9Zm0 4v2h7v-2Z", evenOdd: true }],
  refused: [{ d: "M12 2.200a9.8 9.8 0 1 0 0 19.6 9.8 9.8 0 0 0 0-19.600ZM7 12h10", stroke: 2.4 }],
  pin: [{ d: "M7 1h10v2.500h-1.500v6L19 13v2.500h-5.700V23h-2.600v-7.500H5V13l3.500-3.500v-6H7Z" }],
  differs: [{ d: "M3 8.500h18M3 15.500h18M17 3 7 21", stroke: 2.4 }],
  down: [{ d: "m5 9 7 7 7-7", stroke: 2.6 }],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>;

export type IconName = keyof typeof silhouettes;

/** A silhouette in the tone around it. It says nothing by itself: the word stands beside it. */
export function Icon({ name }: { readonly name: IconName }) {
  const strokes: readonly Stroke[] = silhouettes[name];
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {strokes.map(({ d, stroke, evenOdd }) => (
        <path
          key={d}
          d={d}
          fill={stroke ? "none" : "currentColor"}
          {...(stroke ? { stroke: "currentColor", strokeWidth: stroke } : {})}
          {...(evenOdd ? { fillRule: "evenodd" as const } : {})}
        />
      ))}
    </svg>
  );
}
