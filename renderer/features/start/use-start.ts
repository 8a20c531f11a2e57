import { useState } from "react";
import type { Result } from "../../../shared/base/result.ts";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import { probableCountry } from "../../../shared/domain/codes/country.ts";
import type { Failure, NotWritten } from "../../../shared/errors.ts";
import { useLanguage } from "../../i18n/use-messages.tsx";
import { type Services, useServices } from "../../services/services.tsx";
import { type Lack, lacking, namesOf, type StartAnswers, unanswered, workingFirst } from "./start-answers.ts";

/** The first start as it is being answered. */
export interface Start {
  readonly answers: StartAnswers;
  readonly change: (change: Partial<StartAnswers>) => void;
  /** Puts the typed name among the people. */
  readonly addTyped: () => void;
  readonly removePerson: (name: string) => void;
  /** What lacks; shown only after the first attempt to begin. */
  readonly lacks: readonly Lack[];
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Begins, or answers with what lacks. */
  readonly begin: () => Promise<readonly Lack[]>;
}

/** Gathers the answers and hands them to the engine; where a copy brought facts, only what differs is written. */
export function useStart(frame: FrameWindow): Start {
  const services = useServices();
  const language = useLanguage();
  const [given, setGiven] = useState<Partial<StartAnswers>>({});
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const answers = withKnown(given, frame);
  const known = frame.operators.map(({ id }) => id as string);
  return {
    answers,
    change: (change) => setGiven((before) => ({ ...before, ...change })),
    addTyped: () => setGiven({ ...given, people: namesOf(answers), typed: "" }),
    removePerson: (name) => {
      const people = answers.people.filter((other) => other !== name);
      setGiven({ ...given, people, who: given.who === name ? "" : (given.who ?? "") });
    },
    lacks: wasTried ? lacking(answers, known) : [],
    isBusy,
    failure,
    begin: async () => {
      const lacks = lacking(answers, known);
      setTried(true);
      if (lacks.length > 0 || isBusy) return lacks;
      setBusy(true);
      setFailure(undefined);
      const written = await write(services, frame, { ...answers, language });
      if (!written.ok) setFailure(written.failure);
      setBusy(false);
      return [];
    },
  };
}

/** What a copy has answered already stands until the person says otherwise. */
function withKnown(given: Partial<StartAnswers>, frame: FrameWindow): StartAnswers {
  const { operators, operator, pharmacy, station } = frame;
  const answers = { ...unanswered, pharmacy, station: station.name, ...given };
  const only = operators.length === 1 ? operators[0]?.id : undefined;
  return { ...answers, who: answers.who || namesOf(answers)[0] || operator?.id || only || "" };
}

type Said = StartAnswers & { readonly language: FrameWindow["settings"]["language"] };
type Written = Result<unknown, Failure<NotWritten>>;

async function write({ engine }: Services, frame: FrameWindow, said: Said): Promise<Written> {
  const { language } = said;
  const pharmacy = said.pharmacy.trim();
  const station = said.station.trim();
  if (frame.operators.length === 0)
    return await engine.setUp({
      language,
      country: homeCountry(),
      pharmacy,
      station,
      operators: [...workingFirst(said)],
    });
  let who = frame.operators.find(({ id }) => id === said.who)?.id;
  for (const name of workingFirst(said)) {
    const added = await engine.nameOperator({ name });
    if (!added.ok) return added;
    who ??= added.value.id;
  }
  const settings = await engine.changeSettings({ language });
  if (!settings.ok) return settings;
  if (pharmacy !== frame.pharmacy) {
    const named = await engine.namePharmacy({ name: pharmacy });
    if (!named.ok) return named;
  }
  if (station !== frame.station.name) {
    const named = await engine.nameStation({ name: station });
    if (!named.ok) return named;
  }
  if (who) await engine.chooseOperator({ id: who });
  return { ok: true, value: {} };
}

/** Guessed from this PC; Settings shows and changes it. */
const homeCountry = () =>
  probableCountry(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages);
