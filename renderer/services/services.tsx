import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Client } from "../../shared/contracts/contract.ts";
import type { engineContract } from "../../shared/contracts/engine-contract.ts";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { Host } from "../../shared/ports/host.ts";
import { together } from "./together.ts";

/** The engine as the window sees it: calls and watched views. */
export type Engine = Client<typeof engineContract>;

/** What features may reach: the engine, and the machine. */
export interface Services {
  readonly engine: Engine;
  readonly host: Host;
}

const Context = createContext<Services | null>(null);

/** Hands the services to everything inside, and with them the frame: one watch for all who show a part of it. */
export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services;
  readonly children: ReactNode;
}) {
  return (
    <Context value={services}>
      <Framed>{children}</Framed>
    </Context>
  );
}

const FrameContext = createContext<FrameWindow | undefined>(undefined);

function Framed({ children }: { readonly children: ReactNode }) {
  return <FrameContext value={useView("frame", {}, countsAsBefore)}>{children}</FrameContext>;
}

/** Where, by whom and how the next scan is counted is as it was: what is another may be shown a moment later. */
const countsAsBefore = (before: FrameWindow, next: FrameWindow): boolean =>
  before.phase === next.phase &&
  before.place?.id === next.place?.id &&
  before.operator?.id === next.operator?.id &&
  before.settingsRevision === next.settingsRevision;

/** What the frame shows; undefined until the engine has answered. */
export const useFrame = (): FrameWindow | undefined => useContext(FrameContext);

/** The services; throws outside of their provider. */
export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error("No services here");
  return services;
}

type Views = {
  [K in keyof Engine]: Engine[K] extends (query: infer Q, changed: (window: infer W) => void) => () => void
    ? { query: Q; window: W }
    : never;
};
type ViewName =
  | "frame"
  | "count"
  | "lane"
  | "places"
  | "stock"
  | "line"
  | "history"
  | "customers"
  | "customersGiven"
  | "opensByPin"
  | "tasks"
  | "planStands"
  | "inspector"
  | "exportProfiles"
  | "recipes";

/**
 * A watched view as state: undefined until the engine has answered, then always the newest window. A changed query keeps
 * the old window until the new one is there, so that a list never blinks. What is asked for is shown at once; what changes
 * later is shown together with what else does, unless it may not wait.
 */
export function useView<K extends ViewName>(
  name: K,
  query: Views[K]["query"],
  mayWait: (before: Views[K]["window"], next: Views[K]["window"]) => boolean = always,
): Views[K]["window"] | undefined {
  const { engine } = useServices();
  const [window, setWindow] = useState<Views[K]["window"]>();
  const key = JSON.stringify(query);
  useEffect(() => {
    const watch = engine[name] as (
      query: unknown,
      changed: (window: Views[K]["window"]) => void,
    ) => () => void;
    let newest: Views[K]["window"] | undefined;
    let isOver = false;
    const show = () => {
      if (!isOver) setWindow(() => newest);
    };
    const stop = watch(JSON.parse(key), (next) => {
      const before = newest;
      newest = next;
      if (before !== undefined && mayWait(before, next)) together(show);
      else show();
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [engine, name, key, mayWait]);
  return window;
}

const always = () => true;
