import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type RowSpace, scrollTopShowing } from "./row-space.ts";
import { useRowHeight } from "./use-row-height.ts";

/** What of a scrolled list is in sight, kept up to date; `show` brings a row into sight. */
export function useRowSpace(
  body: RefObject<HTMLElement | null>,
  count: number,
): { readonly space: RowSpace; readonly scrollTop: number; readonly show: (index: number) => void } {
  const rowHeight = useRowHeight(body);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(400);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = () => {
      const head = element.firstElementChild?.clientHeight ?? 0;
      // Never more than the window shows, even where a list is given more room than that.
      setViewHeight(Math.max(1, Math.min(element.clientHeight, window.innerHeight) - head));
    };
    const scrolled = () => setScrollTop(element.scrollTop);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", scrolled, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", scrolled);
    };
  }, [body]);
  const space = { count, rowHeight, viewHeight };
  const latest = useRef(space);
  useEffect(() => {
    latest.current = space;
  });
  const show = useCallback(
    (index: number) => {
      const element = body.current;
      if (!element) return;
      const wanted = scrollTopShowing(latest.current, element.scrollTop, index);
      if (wanted !== element.scrollTop) element.scrollTop = wanted;
    },
    [body],
  );
  return { space, scrollTop, show };
}
