/** Whether the person found the clock right; empty until asked and answered. */
export type ClockAnswer = "right" | "wrong" | "";

/** What the first start asks for. */
export interface StartAnswers {
  readonly pharmacy: string;
  readonly station: string;
  /** Names given here, in their order. */
  readonly people: readonly string[];
  /** The name still being typed; it counts. */
  readonly typed: string;
  /** Who works here now: a name of `people`, or the id of someone known from a copy. */
  readonly who: string;
  readonly clock: ClockAnswer;
}

/** Before anything was answered. */
export const unanswered: StartAnswers = {
  pharmacy: "",
  station: "",
  people: [],
  typed: "",
  who: "",
  clock: "",
};

/** What still has to be answered before counting can begin. */
export type Lack = "station" | "people" | "clock";

/** All names given, the one still being typed with them, none twice. */
export function namesOf({ people, typed }: StartAnswers): readonly string[] {
  const last = typed.trim();
  return last === "" || people.includes(last) ? people : [...people, last];
}

/** What lacks, in the order of the screen. `known` are people a copy brought. */
export function lacking(answers: StartAnswers, known: readonly string[]): readonly Lack[] {
  const lacks: Lack[] = [];
  if (answers.station.trim() === "") lacks.push("station");
  if (namesOf(answers).length === 0 && !known.includes(answers.who)) lacks.push("people");
  if (answers.clock === "") lacks.push("clock");
  return lacks;
}

/** The names with the one who works now first, as the engine wants them. */
export function workingFirst(answers: StartAnswers): readonly string[] {
  const names = namesOf(answers);
  return names.includes(answers.who) ? [answers.who, ...names.filter((name) => name !== answers.who)] : names;
}
