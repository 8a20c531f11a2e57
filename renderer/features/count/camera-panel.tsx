import "./camera.css";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CountWords } from "./block-view.ts";
import { type CameraState, useCamera } from "./use-camera.ts";

/** A camera in the place of a scanner: what it sees, small, and what is wrong when it sees nothing. */
export function CameraPanel({
  words,
  onCode,
}: {
  readonly words: CountWords;
  readonly onCode: (code: string) => void;
}) {
  const { state, video, start, stop } = useCamera(onCode);
  const { camera } = words;
  const isUsed = state === "on" || state === "starting";
  return (
    <section className="panel camera" aria-label={camera.title}>
      <p className="panel-head">
        <span className="sub">{camera.title}</span>
        <Button onPress={isUsed ? stop : start}>{isUsed ? camera.stop : camera.start}</Button>
      </p>
      <video
        ref={video}
        className="camera-view"
        muted
        playsInline
        hidden={state !== "on"}
        aria-hidden="true"
      />
      <p className="quiet" role="status">
        {state === "starting" && camera.starting}
        {state === "on" && camera.hold}
        {state === "off" && camera.off}
      </p>
      {isTrouble(state) && <Notice tone="neutral" icon="refused" words={camera.trouble[state]} />}
    </section>
  );
}

const isTrouble = (state: CameraState) =>
  state === "none" || state === "denied" || state === "busy" || state === "gone";
