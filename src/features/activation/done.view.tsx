import { observer } from 'mobx-react-lite';
import { Actions } from '@/ui/actions';
import { Button } from '@/ui/button';
import { Card, Fact } from '@/ui/card';
import { Hint } from '@/ui/hint';
import { ResultMark } from '@/ui/result-mark';
import { copy } from './activation.copy';
import type { ActivationStore } from './activation.store';

interface Props {
  readonly store: ActivationStore;
  readonly setPassword: () => void;
  readonly showCode: () => void;
}

/** 激活成功, and what comes next. @requirement C1 C2 */
export const DoneView = observer(function DoneView({ store, setPassword, showCode }: Props) {
  const { state } = store;
  if (state.step !== 'granted') return null;
  const { credential } = state;
  const words = copy.done;
  const wantsPassword = !credential.hasPassword;
  return (
    <>
      <Card>
        <ResultMark id="done-result" words={words.words} detail={words.detail} />
        <Fact name="姓名" value={credential.holderName} />
        <Fact name="参保地" value={credential.insuredRegion.name} />
      </Card>
      {wantsPassword ? <Hint>{words.why}</Hint> : null}
      <Actions>
        {wantsPassword ? (
          <Button id="done-password" onTap={setPassword}>
            {words.password}
          </Button>
        ) : null}
        <Button id="done-use" kind={wantsPassword ? 'secondary' : 'primary'} onTap={showCode}>
          {words.use}
        </Button>
      </Actions>
    </>
  );
});
