/** A list of rows of one height, and how much of it is in sight. All in pixels. */
export interface RowSpace {
  readonly count: number;
  readonly rowHeight: number;
  readonly viewHeight: number;
}

/** Chromium lays out no more than about 33.5 million pixels; a longer list is scrolled in proportion. */
const mostPixels = 15_000_000;
/** Rows drawn before and after those in sight. */
const spare = 8;

const wholeHeight = ({ count, rowHeight }: RowSpace) => count * rowHeight;

/** The height the scrolled space has in the document. */
export const spaceHeight = (space: RowSpace): number => Math.min(wholeHeight(space), mostPixels);

/** How far the list itself is scrolled when the document says `scrollTop`: the same, until the list is too long. */
export function listOffset(space: RowSpace, scrollTop: number): number {
  return Math.min(Math.max(0, scrollTop), spaceHeight(space)) * proportion(space);
}

/** The first and the last row to draw; the last is before the first when there is none. */
export function rowsInSight(
  space: RowSpace,
  scrollTop: number,
): { readonly first: number; readonly last: number } {
  const offset = listOffset(space, scrollTop);
  const first = Math.floor(offset / space.rowHeight) - spare;
  const last = Math.ceil((offset + space.viewHeight) / space.rowHeight) - 1 + spare;
  return { first: Math.max(0, first), last: Math.min(space.count - 1, last) };
}

/** Where a row lies in the scrolled space. */
export const rowTop = (space: RowSpace, scrollTop: number, index: number): number =>
  index * space.rowHeight - listOffset(space, scrollTop) + Math.max(0, scrollTop);

/** The nearest scroll position that has the whole of a row in sight. */
export function scrollTopShowing(space: RowSpace, scrollTop: number, index: number): number {
  const offset = listOffset(space, scrollTop);
  const top = index * space.rowHeight;
  const least = top + space.rowHeight - space.viewHeight;
  const wanted = Math.min(top, Math.max(least, offset));
  return wanted === offset ? scrollTop : wanted / proportion(space);
}

/** List pixels per pixel of the document: 1, or more where the list is longer than a document may be. */
function proportion(space: RowSpace): number {
  const scrollable = spaceHeight(space) - space.viewHeight;
  return scrollable <= 0 ? 1 : (wholeHeight(space) - space.viewHeight) / scrollable;
}
