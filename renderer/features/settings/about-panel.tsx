import { useEffect, useState } from "react";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";
import { type Services, useServices } from "../../services/services.tsx";
import { sayNotice } from "./say-notice.ts";

type About = Awaited<ReturnType<Services["host"]["app.about"]>>;

/** What this installation is, where its work is kept, and what was found when it started. */
export function AboutPanel({ frame }: { readonly frame: FrameWindow }) {
  const messages = useMessages();
  const format = useFormat();
  const about = useAbout();
  const { about: words } = messages.settings;
  const notices = [...frame.notices, ...frame.told];
  const facts = [
    [words.version, about?.version ?? ""],
    [words.runs, frame.persistent ? words.program : words.browser],
    [words.kept, keptIn(frame, words)],
    [words.entries, format.number(frame.entries)],
    [
      words.lastCopy,
      frame.copy ? `${format.when(frame.copy.at, Date.now())}, ${frame.copy.place}` : words.never,
    ],
    [words.network, words.noNetwork],
  ] as const;
  return (
    <section className="panel stack">
      <h2>{words.title}</h2>
      <dl className="about">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.notices}</h3>
      {notices.length === 0 ? (
        <p>{words.noNotices}</p>
      ) : (
        <ul className="points">
          {notices.map((notice) => {
            const text = sayNotice(messages.frame.notices, format, notice);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

function keptIn(
  { persistent, saved }: FrameWindow,
  words: { readonly once: string; readonly twice: string; readonly twiceNow: string },
): string {
  if (!persistent) return words.once;
  return saved.state === "one-copy" ? words.twiceNow : words.twice;
}

function useAbout(): About | undefined {
  const { host } = useServices();
  const [about, setAbout] = useState<About>();
  useEffect(() => {
    let isGone = false;
    void host["app.about"]({}).then((answer) => {
      if (!isGone) setAbout(answer);
    });
    return () => {
      isGone = true;
    };
  }, [host]);
  return about;
}
