import type { ScanView } from '@contract/desk';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { clockTime } from '../desk.copy';
import { useDesk } from './desk-context';

/** The person read before something else came in: no token to copy until the clerk says it is still theirs. */
export function OvertakenView({ scan }: { readonly scan: ScanView }) {
  const { desk } = useDesk();
  return (
    <div id="overtaken" className="person overtaken">
      <div className="result-head result-head-before">
        <Icon name="alert" />
        <h2>这次没有读到</h2>
        <Button id="clear" look="quiet" icon="cross" onClick={() => desk.clear()}>
          清屏 <kbd>Esc</kbd>
        </Button>
      </div>
      <p>
        上一次读到的是 <strong>{scan.holderName}</strong>（{scan.idNumber}，{clockTime(scan.atMs)}
        ），结果已收起，以免用到下一位患者身上。
      </p>
      <Button id="keep-person" onClick={() => desk.keepPerson()}>
        还是这位患者，显示结果
      </Button>
    </div>
  );
}
