import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './row.scss';
import './switch.scss';

interface Props {
  readonly id: string;
  readonly name: string;
  /** What it does, in a line. */
  readonly words?: string;
  readonly isOn: boolean;
  readonly isBusy?: boolean;
  readonly onToggle: () => void;
}

const rest = (): void => undefined;

/** A line of a list that is on or off, and says so in a word as well. */
export function Switch({ id, name, words, isOn, isBusy = false, onToggle }: Props) {
  return (
    <PlatformButton
      id={id}
      className="row"
      hoverClass="row--pressed"
      {...asRole('switch')}
      aria-checked={isOn ? 'true' : 'false'}
      {...(isBusy ? { 'aria-disabled': 'true' } : {})}
      aria-label={words ? `${name}，${words}` : name}
      onClick={isBusy ? rest : onToggle}
    >
      <View className="row__text">
        <View className="row__name">{name}</View>
        {words ? <View className="row__words">{words}</View> : null}
      </View>
      <View className="switch__state" aria-hidden="true">
        {isOn ? '开' : '关'}
      </View>
      <View className={`switch${isOn ? ' switch--on' : ''}`} aria-hidden="true">
        <View className="switch__knob" />
      </View>
    </PlatformButton>
  );
}
