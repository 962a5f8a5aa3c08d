import { observer } from 'mobx-react-lite';
import { Pill } from '@/ui/pill';
import { Switch } from '@/ui/switch';
import { copy } from './elder.copy';
import type { ElderStore } from './elder.store';

interface Props {
  readonly store: ElderStore;
}

/** The switch as a line of a list: for 我的, inside a Card. */
export const ElderSwitch = observer(function ElderSwitch({ store }: Props) {
  return (
    <Switch
      id="elder-switch"
      name={copy.name}
      words={copy.words}
      isOn={store.isOn}
      onToggle={() => store.toggle()}
    />
  );
});

/** The switch at the head of the home page. */
export const ElderPill = observer(function ElderPill({ store }: Props) {
  const { isOn } = store;
  return (
    <Pill
      id="elder-pill"
      text={isOn ? copy.turnOff : copy.turnOn}
      label={isOn ? copy.turnOffLabel : copy.turnOnLabel}
      onTap={() => store.toggle()}
    />
  );
});
