import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";

interface ProgressProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly of: number;
  /** How much of how much, in the language's manner. */
  readonly detail: string;
  readonly cancel?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** A bar in the place of the button that began it. Never a made-up percentage. */
export function Progress({ label, done, of, detail, cancel }: ProgressProps) {
  const bar = useRef<HTMLDivElement>(null);
  const percent = of > 0 ? Math.min(100, (done / of) * 100) : 0;
  useEffect(() => {
    bar.current?.style.setProperty("--done", String(percent));
  }, [percent]);
  return (
    <div className="progress">
      <div className="row row-split">
        <b>{label}</b>
        <span className="quiet">{detail}</span>
      </div>
      <div className="row">
        <div
          className="progress-bar grow"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={of > 0 ? Math.round(percent) : undefined}
        >
          <div className="progress-done" ref={bar} />
        </div>
        {cancel && (
          <Button onPress={cancel.onPress} shortcut="Esc">
            {cancel.label}
          </Button>
        )}
      </div>
    </div>
  );
}
