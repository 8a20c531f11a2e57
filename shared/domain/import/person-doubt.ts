/**
 * Why it is asked who a row of people is: the number of somebody known says otherwise, or bears quite another name; one name
 * and birth date; likely the same by name, by a birth date that is nearly the same, by house or telephone; several fit; the
 * number of an earlier row of the file; likely an earlier row.
 */
export const personDoubts = [
  ...(["number", "number-apart", "namesake", "name", "birth-near", "address"] as const),
  ...(["several", "row-number", "row-alike"] as const),
] as const;
export type PersonDoubt = (typeof personDoubts)[number];

/** What a person says of all rows of a doubt: one person, what is missing is taken or the file counts; another; none. */
export const doubtAnswers = ["missing", "said", "new", "out"] as const;
export type DoubtAnswer = (typeof doubtAnswers)[number];

/** What was said of each doubt. */
export type DoubtAnswers = { readonly [D in PersonDoubt]?: DoubtAnswer | undefined };

/**
 * The answers a doubt has: one number is never two records; of several, and of a number that bears quite another name, each
 * row has to say.
 */
export const answersOf = (doubt: PersonDoubt): readonly DoubtAnswer[] => answers[doubt] ?? doubtAnswers;

const answers: { readonly [D in PersonDoubt]?: readonly DoubtAnswer[] } = {
  number: ["missing", "said", "out"],
  "row-number": ["missing", "said", "out"],
  "number-apart": ["out"],
  several: ["new", "out"],
};

/** Rows of a doubt, as they are told before anything is written. */
export interface DoubtCount {
  readonly doubt: PersonDoubt;
  readonly count: number;
  readonly answer?: DoubtAnswer;
}
