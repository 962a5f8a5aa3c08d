import { clerkProblems } from './clerk-problem';
import { problems } from './person-problem';
import type { ProblemCode } from './problem';
import type { Words } from './problem-words';

/** All noes there are. */
export const everyProblem = { ...problems, ...clerkProblems } as const;

/** The Chinese words and the next step of any code; for the cloud and the desks, which have room for all. */
export const clerkWordsOf = (code: ProblemCode): Words => everyProblem[code];
