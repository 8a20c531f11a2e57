import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import type { Tone } from "./tone.ts";

/** What happened, what is safe, what to do: three parts, the last numbered, likeliest first. */
export interface NoticeWords {
  readonly what: string;
  readonly safe?: string | undefined;
  readonly doNow?: readonly string[] | undefined;
}

interface NoticeProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: NoticeWords;
  readonly children?: ReactNode;
}

/** Stands where the thing would have been; nothing to dismiss. */
export function Notice({ tone, icon, words, children }: NoticeProps) {
  return (
    <section className={`notice t-${tone}`} role={tone === "unsafe" ? "alert" : "status"}>
      <Icon name={icon} />
      <div className="notice-body">
        <p className="notice-what">{words.what}</p>
        {words.safe && <p>{words.safe}</p>}
        {words.doNow && words.doNow.length === 1 && <p>{words.doNow[0]}</p>}
        {words.doNow && words.doNow.length > 1 && (
          <ol>
            {words.doNow.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {children}
      </div>
    </section>
  );
}
