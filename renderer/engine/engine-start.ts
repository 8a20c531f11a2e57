import type { FrameWindow } from "../../shared/contracts/frame-records.ts";

/** The first message to the engine. Without a port it keeps its profile in the browser. */
export interface EngineStart {
  readonly profilePort?: MessagePort;
  readonly version: string;
  readonly language: FrameWindow["settings"]["language"];
}
