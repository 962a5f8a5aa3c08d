import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './keypad.scss';

interface Props {
  readonly isStill: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

interface KeyProps {
  readonly id: string;
  readonly text: string;
  readonly isStill: boolean;
  readonly onTap: () => void;
}

function Key({ id, text, isStill, onTap }: KeyProps) {
  const isWord = text.length > 1;
  return (
    <PlatformButton
      id={id}
      className={`key${isWord ? ' key--word' : ''}`}
      hoverClass="key--pressed"
      {...asRole('button')}
      {...(isStill ? { 'aria-disabled': 'true' } : {})}
      aria-label={text}
      onClick={onTap}
    >
      {text}
    </PlatformButton>
  );
}

const rows = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
] as const;

/** Our own keypad: every key has a name, and what is typed never goes through a foreign keyboard. */
export function Keypad({ isStill, onDigit, onErase, onClear }: Props) {
  const digit = (text: string) => (
    <Key
      key={text}
      id={`keypad-${text}`}
      text={text}
      isStill={isStill}
      onTap={() => onDigit(text)}
    />
  );
  return (
    <View id="keypad" className="keypad" {...asRole('group')} aria-label="数字键盘">
      {rows.map((row) => (
        <View key={row[0]} className="keypad__row">
          {row.map(digit)}
        </View>
      ))}
      <View className="keypad__row">
        <Key id="keypad-clear" text="清除" isStill={isStill} onTap={onClear} />
        {digit('0')}
        <Key id="keypad-delete" text="删除" isStill={isStill} onTap={onErase} />
      </View>
    </View>
  );
}
