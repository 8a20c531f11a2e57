import { useEffect, useState } from "react";

/** The height of a row as the tokens say it, in pixels; it follows the size of text and window. */
export function useRowHeight(frame: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(40);
  useEffect(() => {
    const measure = () => {
      const element = frame.current;
      if (!element) return;
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const row = getComputedStyle(element).getPropertyValue("--row").trim();
      setHeight((row.endsWith("rem") ? Number.parseFloat(row) * root : Number.parseFloat(row)) || 40);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [frame]);
  return height;
}
