import type { Problem } from '@contract/result';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { adviceFor, cardNote } from '../advice.copy';
import type { Attempt } from '../desk.state';
import { useDesk } from './desk-context';

interface RefusalProps {
  readonly problem: Problem;
  readonly attempt: Attempt;
}

/** What went wrong, and the words to say across the counter. @requirement D5 D6 D7 D8 */
export function RefusalView({ problem, attempt }: RefusalProps) {
  const { desk } = useDesk();
  const { title, clerk, patient, act } = adviceFor(problem.code);
  const isRescan = act === 'rescan';
  // The very same code again: it has not been refreshed.
  const isAgain = isRescan && attempt.nth > 1;
  return (
    <div className="refusal">
      <div className="result-head result-head-bad">
        <Icon name="cross" />
        <h2>读取失败</h2>
        {isAgain && <span>同一个码第 {attempt.nth} 次</span>}
        <Button id="clear" look="quiet" icon="cross" onClick={() => desk.clear()}>
          清屏 <kbd>Esc</kbd>
        </Button>
      </div>
      <div className="refusal-why">
        <p id="refusal-title" className="refusal-title" data-code={problem.code}>
          {title}
        </p>
        <p id="clerk-advice">{clerk}</p>
        {act === 'retry' && (
          <Button id="retry" look="main" icon="refresh" onClick={() => void desk.retry()}>
            重试
          </Button>
        )}
      </div>
      <div id="patient-advice" className="patient-advice">
        <h3>请告诉患者</h3>
        <ol>
          {patient.map((step, at) => (
            <li key={step} className={isAgain && at === 0 ? 'step-now' : undefined}>
              {step}
            </li>
          ))}
        </ol>
        {isRescan && <p className="soft">{cardNote}</p>}
      </div>
    </div>
  );
}
