import { observer } from 'mobx-react-lite';
import { Button } from '@/ui/button';
import { copy } from './activation.copy';
import type { Act } from './activation.state';
import type { ActivationStore } from './activation.store';

interface Props {
  readonly id: string;
  readonly store: ActivationStore;
  readonly act: Act;
  readonly children: string;
  readonly onTap: () => void;
  /** Something is still to be typed. */
  readonly isIncomplete?: boolean;
}

/** The button of an act: says that it is under way, and while the act is closed, for how long. */
export const ActButton = observer(function ActButton(props: Props) {
  const { id, store, act, children, onTap, isIncomplete = false } = props;
  const { state } = store;
  const busy = state.step === 'collecting' ? state.busy : null;
  const { secondsLeft } = store.waits[act];
  const isClosed = secondsLeft > 0;
  return (
    <Button
      id={id}
      isBusy={busy === act}
      isDisabled={isClosed || isIncomplete || (busy !== null && busy !== act)}
      onTap={onTap}
    >
      {isClosed ? copy.openIn(secondsLeft) : children}
    </Button>
  );
});
