import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";

/** A part of the window whose code comes later: what is there of it, what stands for it until then, and the way to it. */
interface Slot<P> {
  part: ComponentType<P> | undefined;
  readonly coming: ComponentType<P>;
  readonly fetch: () => Promise<unknown>;
}

/** Every part that comes later, in the order in which they were named. */
const slots: Pick<Slot<never>, "fetch">[] = [];

/**
 * A part of the window whose code a start does not wait for. Once it was fetched, by `fetchLater` or its first showing, it
 * is drawn at once like any other; until then nothing stands in its place.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  let fetched: Promise<{ readonly default: ComponentType<P> }> | undefined;
  const fetch = () => {
    fetched ??= load().then((part) => {
      slot.part = part;
      return { default: part };
    });
    return fetched;
  };
  const slot: Slot<P> = { part: undefined, coming: lazy(fetch) as unknown as ComponentType<P>, fetch };
  slots.push(slot);
  return (props) => <Later slot={slot} props={props} />;
}

function Later<P extends object>({ slot, props }: { readonly slot: Slot<P>; readonly props: P }) {
  // Held: another component in its place would lose what it knows.
  const [Part] = useState<ComponentType<P>>(() => slot.part ?? slot.coming);
  return (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}

/** Fetches every part that comes later, one after another while nothing else is to be done. */
export async function fetchLater(): Promise<void> {
  for (const { fetch } of slots) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    await fetch();
  }
}
