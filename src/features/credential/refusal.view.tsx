import { observer } from 'mobx-react-lite';
import type { NextStep } from '@contract/problem';
import type { Problem } from '@contract/result';
import type { WaitClock } from '@/api/wait-clock';
import { Hint } from '@/ui/hint';
import { ProblemNotice } from '@/ui/problem-notice';
import { checkCopy } from './check.copy';

interface Props {
  readonly problem: Problem | null;
  readonly wait: WaitClock;
  readonly acts?: Partial<Record<NextStep, () => void>>;
}

/** A refusal, with the tries that are left or the time until the next one. */
export const Refusal = observer(function Refusal({ problem, wait, acts = {} }: Props) {
  const triesLeft = problem?.detail?.['triesLeft'];
  const { secondsLeft } = wait;
  return (
    <>
      <ProblemNotice problem={problem} acts={acts} />
      {typeof triesLeft === 'number' && triesLeft > 0 ? (
        <Hint>{checkCopy.triesLeft(triesLeft)}</Hint>
      ) : null}
      {secondsLeft > 0 ? <Hint>{checkCopy.waitFor(secondsLeft)}</Hint> : null}
    </>
  );
});
