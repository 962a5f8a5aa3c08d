import { wordsOf, type NextStep } from '@contract/problem';
import type { Problem } from '@contract/result';
import { Notice } from './notice';

interface Props {
  readonly problem: Problem | null;
  /** What the button of each next step does here; a step without an act is only said. */
  readonly acts: Partial<Record<NextStep, () => void>>;
}

const buttonOf: Record<NextStep, string> = {
  retry: '重试',
  correct: '我知道了',
  'sign-in': '重试',
  'start-over': '重新开始',
  activate: '去激活',
  verify: '去验证',
  thaw: '恢复使用',
  'refresh-code': '刷新',
  'ask-bureau': '返回首页',
  'another-way': '其他办法',
  wait: '我知道了',
  none: '我知道了',
};

/** A refusal in the words of the contract: what happened, what to do, and its next step as a button. */
export function ProblemNotice({ problem, acts }: Props) {
  if (!problem) return null;
  const { words, advice, next } = wordsOf(problem.code);
  const act = acts[next];
  // Changing one's mind, or not having begun, is nothing to be alarmed about.
  const isCalm = problem.code === 'USER_CANCELLED' || next === 'activate';
  const action = act && { id: `notice-${next}`, text: buttonOf[next], onTap: act };
  return (
    <Notice
      tone={isCalm ? 'calm' : 'alert'}
      words={words}
      advice={advice}
      {...(action ? { action } : {})}
    />
  );
}
