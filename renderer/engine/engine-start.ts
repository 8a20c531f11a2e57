import type { FrameWindow } from "../../shared/contracts/frame-records.ts";

/** The first message to the engine. Without a port it keeps its profile in the browser. */
export interface EngineStart {
  readonly profilePort?: MessagePort;
  /** An engine to practise with: everything it is told stays in memory and is gone with it. */
  readonly practice?: boolean;
  readonly version: string;
  readonly language: FrameWindow["settings"]["language"];
}
