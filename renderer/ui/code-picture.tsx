import { useEffect, useState } from "react";
import { type CodeDrawing, drawCode, type Symbology } from "./code-drawing.ts";

interface CodePictureProps {
  readonly symbology: Symbology;
  /** What a scanner reads of it, separators as `\x1d`. */
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** CSS pixels a module: at least 5 for a matrix that is read from a screen, 2 for bars. */
  readonly module: number;
}

/** A code to be scanned, from the screen or from paper: black on white whatever the theme, its quiet zone kept. */
export function CodePicture({ symbology, text, label, module }: CodePictureProps) {
  const drawing = useDrawing(symbology, text);
  if (!drawing) return <div className="code-picture" aria-busy="true" />;
  const { width, height, path } = drawing;
  return (
    <svg
      className="code-picture"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width * module}
      height={height * module}
      shapeRendering="crispEdges"
    >
      <rect className="code-ground" width={width} height={height} />
      <path className="code-modules" fillRule="evenodd" d={path} />
    </svg>
  );
}

function useDrawing(symbology: Symbology, text: string): CodeDrawing | undefined {
  const wanted = `${symbology} ${text}`;
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly drawing: CodeDrawing }>();
  useEffect(() => {
    let isGone = false;
    void drawCode(symbology, text).then((drawing) => {
      if (!isGone) setDrawn({ of: `${symbology} ${text}`, drawing });
    });
    return () => {
      isGone = true;
    };
  }, [symbology, text]);
  // A code that is no longer the one to scan must not stand there a moment longer.
  return drawn?.of === wanted ? drawn.drawing : undefined;
}
