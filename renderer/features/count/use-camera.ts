import { type RefObject, useEffect, useRef, useState } from "react";
import { openCodeReader } from "../../ui/code-reader.ts";
import { InPicture } from "../../ui/in-picture.ts";

/** How a camera stands: `none` when the PC has none, `gone` when it was unplugged while it was used. */
export type CameraState = "off" | "starting" | "on" | "none" | "denied" | "busy" | "gone";

/** A picture is read at most so often, in milliseconds. */
const pace = 60;

/** The camera while the component stands, from `start` to `stop`; every pack it reads is told once. */
export function useCamera(onCode: (code: string) => void): {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly start: () => void;
  readonly stop: () => void;
} {
  const [state, setState] = useState<CameraState>("off");
  const video = useRef<HTMLVideoElement>(null);
  const end = useRef<() => void>(() => {});
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => () => end.current(), []);
  const stop = (after: CameraState = "off") => {
    end.current();
    end.current = () => {};
    setState(after);
  };
  const start = async () => {
    stop("starting");
    const wish = new AbortController();
    end.current = () => wish.abort();
    const opened = await openCamera();
    if (wish.signal.aborted) return typeof opened === "string" ? undefined : stopTracks(opened);
    if (typeof opened === "string") return setState(opened);
    const [track] = opened.getVideoTracks();
    track?.addEventListener("ended", () => stop("gone"), { once: true, signal: wish.signal });
    wish.signal.addEventListener("abort", () => stopTracks(opened));
    setState("on");
    if (video.current) watch(video.current, opened, wish.signal, (code) => latest.current(code));
  };
  return { state, video, start: () => void start(), stop: () => stop() };
}

async function openCamera(): Promise<MediaStream | CameraState> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (error) {
    const { name } = error as DOMException;
    if (name === "NotAllowedError" || name === "SecurityError") return "denied";
    return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "busy";
  }
}

/** Shows what the camera sees and reads one picture after another until it is told to stop. */
function watch(
  video: HTMLVideoElement,
  stream: MediaStream,
  signal: AbortSignal,
  told: (code: string) => void,
): void {
  const reader = openCodeReader((message) => reportError(new Error(message)));
  const inPicture = new InPicture();
  const look = async () => {
    while (!signal.aborted) {
      if (video.readyState >= video.HAVE_CURRENT_DATA) {
        const codes = await reader.read(await createImageBitmap(video));
        const code = inPicture.see(codes, performance.now());
        if (code !== undefined && !signal.aborted) told(code);
      }
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
  };
  video.srcObject = stream;
  signal.addEventListener("abort", () => {
    video.srcObject = null;
    reader.end();
  });
  void video
    .play()
    .then(look)
    .catch((error: unknown) => {
      // A video that was stopped before it began is no bug.
      if (!signal.aborted) reportError(error);
    });
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
