import "./lock.css";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useMessages } from "../../i18n/use-messages.tsx";
import { letGoOfCustomers } from "../../services/let-go.ts";
import { useServices } from "../../services/services.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands, useCommandsAnywhere } from "../../ui/use-commands.ts";
import { lockNow } from "./lock-now.ts";
import { lockTime, type Moment } from "./lock-timer.ts";

interface LockKeeperProps {
  readonly frame: FrameWindow;
  /** The Customers screen is the one that is shown. */
  readonly isShown: boolean;
  readonly onGo: () => void;
}

/** How often it is looked what time it is for the lock, in milliseconds. */
const often = 1_000;

/**
 * Locks the customers by one key, when the system is locked or goes to sleep, and when nobody did anything on their screen for
 * the time that was set; who stands there is warned before.
 */
export function LockKeeper({ frame, isShown, onGo }: LockKeeperProps) {
  const { engine, host } = useServices();
  const isOpen = frame.customersLock === "open";
  const lock = useCallback(() => void lockNow(engine), [engine]);
  useCommands({ "Ctrl+L": onGo });
  useCommandsAnywhere({ "Ctrl+L": isOpen ? lock : undefined });
  const isLocked = frame.customersLock === "locked";
  // What was on its way while they were being locked goes too.
  useEffect(() => {
    if (isLocked) letGoOfCustomers();
  }, [isLocked]);
  useEffect(() => (isOpen ? host.onSystemLock(lock) : undefined), [host, isOpen, lock]);
  return isOpen ? <Watch minutes={frame.settings.lockAfter} isShown={isShown} onLock={lock} /> : null;
}

const noMoment: Moment = { clock: 0, running: 0 };
const momentNow = (): Moment => ({ clock: Date.now(), running: performance.now() });

interface WatchProps {
  readonly minutes: number;
  readonly isShown: boolean;
  readonly onLock: () => void;
}

/** The time since the last act on the Customers screen, and the warning. */
function Watch({ minutes, isShown, onLock }: WatchProps) {
  const words = useMessages().lock;
  const last = useRef<Moment>(noMoment);
  const [left, setLeft] = useState<number>();
  const act = useCallback(() => {
    last.current = momentNow();
    setLeft(undefined);
  }, []);
  useEffect(act, [act]);
  useEffect(() => {
    if (!isShown) return;
    act();
    const acts = ["keydown", "pointerdown", "wheel"] as const;
    for (const name of acts) window.addEventListener(name, act, { capture: true, passive: true });
    return () => {
      for (const name of acts) window.removeEventListener(name, act, { capture: true });
    };
  }, [act, isShown]);
  useEffect(() => {
    const timer = setInterval(() => {
      const time = lockTime(momentNow(), last.current, minutes);
      setLeft(time);
      if (time === 0) onLock();
    }, often);
    return () => clearInterval(timer);
  }, [minutes, onLock]);
  if (!left || !isShown) return null;
  return (
    <section className="panel lock-soon" role="status">
      <p>{words.soon(left)}</p>
      <Button onPress={act}>{words.stay}</Button>
    </section>
  );
}
