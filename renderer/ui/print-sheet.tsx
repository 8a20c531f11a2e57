import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";

/** A page that is on paper only: prints once what is on it is drawn. While it stands, printing prints it and nothing else. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const printWhenDrawn = () => {
      if (sheet.current?.querySelector("[aria-busy]")) frame = requestAnimationFrame(printWhenDrawn);
      else window.print();
    };
    frame = requestAnimationFrame(printWhenDrawn);
    return () => cancelAnimationFrame(frame);
  }, []);
  return createPortal(
    <div ref={sheet} className="print-sheet">
      {children}
    </div>,
    document.body,
  );
}
