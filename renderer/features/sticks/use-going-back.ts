import { useMemo, useRef, useState } from "react";
import type { BeforeLook, BeforeRow } from "../../../shared/contracts/before-records.ts";
import type { Failure } from "../../../shared/errors.ts";
import { type Services, useServices, useView } from "../../services/services.tsx";

/** How far going back has come; nothing is changed before its last step. */
export type BackState =
  | { readonly step: "idle" }
  | {
      readonly step: "asked";
      readonly row: BeforeRow;
      readonly look: BeforeLook;
      /** The passphrase or the key on paper, as far as it is typed; in memory only. */
      readonly key: string;
      readonly failure?: Failure | undefined;
    }
  | { readonly step: "going" }
  | { readonly step: "gone" };

/** Going back to what was before a copy was taken in: asked plainly, then done whole or not at all. */
export interface GoingBack {
  readonly state: BackState;
  readonly ask: (row: BeforeRow) => Promise<void>;
  readonly type: (key: string) => void;
  readonly go: () => Promise<void>;
  /** Stops what has not come to its last step. */
  readonly stop: () => void;
  readonly stay: () => void;
}

/** Goes back step by step. Once it is done the window loads anew, wherever the person is. */
export function useGoingBack(): GoingBack {
  const services = useServices();
  const [state, setState] = useState<BackState>({ step: "idle" });
  const isGoing = useRef(false);
  const task = useView("tasks", {})?.find(({ what }) => what === "before")?.id;
  return useMemo(
    () => ({
      state,
      ask: async (row) => {
        const look = await services.engine.lookBefore({ name: row.name });
        if (look) setState({ step: "asked", row, look, key: "" });
      },
      type: (key) => setState((now) => (now.step === "asked" ? { ...now, key } : now)),
      go: async () => {
        if (state.step !== "asked" || isGoing.current) return;
        isGoing.current = true;
        try {
          setState({ step: "going" });
          setState(await go(services, state));
        } finally {
          isGoing.current = false;
        }
      },
      stop: () => {
        if (task !== undefined) void services.engine.cancelTask({ id: task });
      },
      stay: () => setState({ step: "idle" }),
    }),
    [services, state, task],
  );
}

async function go(
  { engine }: Services,
  asked: Extract<BackState, { readonly step: "asked" }>,
): Promise<BackState> {
  const { row, key } = asked;
  const gone = await engine.goBack({ name: row.name, key });
  if (!gone.ok) return { ...asked, failure: gone.failure };
  // The engine of before writes nothing more: the next one reads what is true from now on.
  location.reload();
  return { step: "gone" };
}
