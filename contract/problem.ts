import type { clerkProblems } from './clerk-problem';
import { problems } from './person-problem';
import type { Words } from './problem-words';

/** What a person can do next. */
export type { NextStep } from './problem-words';

/** A code whose words are on the phone. */
export type PersonProblemCode = keyof typeof problems;

/** The closed list of expected noes. */
export type ProblemCode = PersonProblemCode | keyof typeof clerkProblems;

const isForPeople = (code: ProblemCode): code is PersonProblemCode => Object.hasOwn(problems, code);

/**
 * The Chinese words and the next step of a code, for a person with a phone. What only institutions are told has no
 * words here, for the phone has no room for them: it reads as a fault. See `clerkWordsOf`.
 */
export const wordsOf = (code: ProblemCode): Words =>
  problems[isForPeople(code) ? code : 'SERVICE_UNAVAILABLE'];

/** May the same act work when the person simply tries again? */
export const canRetry = (code: ProblemCode): boolean => wordsOf(code).next === 'retry';
