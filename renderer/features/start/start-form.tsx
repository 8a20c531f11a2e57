import { useRef } from "react";
import type { FrameWindow, Language } from "../../../shared/contracts/frame-records.ts";
import { sayFailure } from "../../i18n/say-failure.ts";
import { useFormat, useLanguage, useMessages } from "../../i18n/use-messages.tsx";
import { Button } from "../../ui/button.tsx";
import { Choices, Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import { ClockCheck } from "./clock-check.tsx";
import { PeopleField } from "./people-field.tsx";
import type { Start } from "./use-start.ts";

/** Each language in its own words. */
const languages: readonly { readonly value: Language; readonly label: string; readonly lang: string }[] = [
  { value: "nl", label: "Nederlands", lang: "nl" },
  { value: "fr", label: "Français", lang: "fr" },
  { value: "de", label: "Deutsch", lang: "de" },
  { value: "en", label: "English", lang: "en" },
];

interface StartFormProps {
  readonly frame: FrameWindow;
  readonly onLanguage: (language: Language) => void;
  readonly start: Start;
  /** How many entries a copy has just brought. */
  readonly added: number | undefined;
}

/** The questions of the first start, in the order in which they are answered. */
export function StartForm({ frame, onLanguage, start, added }: StartFormProps) {
  const { start: words, sticks, failures } = useMessages();
  const format = useFormat();
  const language = useLanguage();
  const { answers, change, lacks } = start;
  const station = useRef<HTMLInputElement>(null);
  const person = useRef<HTMLInputElement>(null);
  const begin = async () => {
    const [first] = await start.begin();
    if (first === "station") station.current?.focus();
    if (first === "people") person.current?.focus();
  };
  useCommands({ "Ctrl+Enter": () => void begin() });
  return (
    <div className="panel start-form">
      {added !== undefined && (
        <Notice tone="good" icon="good" words={{ what: sticks.take.adopted(format.number(added)) }} />
      )}
      <Choices label={words.language} value={language} options={languages} onChange={onLanguage} />
      <div className="start-names">
        <Field
          label={words.pharmacy}
          value={answers.pharmacy}
          big
          autoFocus
          onChange={(pharmacy) => change({ pharmacy })}
          onEnter={() => station.current?.focus()}
        />
        <Field
          ref={station}
          label={words.station}
          value={answers.station}
          big
          hint={words.stationHint}
          problem={lacks.includes("station") ? words.needStation : undefined}
          onChange={(name) => change({ station: name })}
          onEnter={() => person.current?.focus()}
        />
      </div>
      <PeopleField
        ref={person}
        start={start}
        known={frame.operators}
        problem={lacks.includes("people") ? words.needPerson : undefined}
      />
      <ClockCheck
        value={answers.clock}
        notices={frame.notices}
        problem={lacks.includes("clock") ? words.needClock : undefined}
        onChange={(clock) => change({ clock })}
      />
      {start.failure && <Notice tone="unsafe" icon="unsafe" words={sayFailure(failures, start.failure)} />}
      <Button
        kind="primary"
        size="big"
        wide
        shortcut="Ctrl+Enter"
        disabled={start.isBusy}
        onPress={() => void begin()}
      >
        {start.isBusy ? words.beginning : words.begin}
      </Button>
    </div>
  );
}
