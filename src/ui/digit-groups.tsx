import { View } from '@tarojs/components';
import { asRole } from './role';
import './digit-groups.scss';

interface Props {
  readonly id: string;
  readonly digits: string;
  /** What the number is: said before its digits. */
  readonly name: string;
  readonly size?: 'small' | 'large';
}

const digitsInLine = 16;

/** In fours; where one line is too narrow, it breaks in the middle. */
function lines(digits: string): readonly string[] {
  const halves = [digits.slice(0, digitsInLine), digits.slice(digitsInLine)];
  return halves.filter((half) => half !== '').map((half) => half.replace(/(\d{4})(?=\d)/g, '$1 '));
}

/** As a clerk would say it: digit by digit, with a breath after every four. */
export const sayDigits = (digits: string): string =>
  (digits.match(/\d{1,4}/g) ?? []).map((group) => [...group].join(' ')).join('，');

/** A long number that is read to somebody or typed from a slip. */
export function DigitGroups({ id, digits, name, size = 'small' }: Props) {
  return (
    <View
      id={id}
      className={`digit-groups digit-groups--${size}`}
      {...asRole('img')}
      aria-label={`${name}：${sayDigits(digits)}`}
    >
      {lines(digits).map((line, at) => (
        <View key={at} className="digit-groups__line">
          {line}
        </View>
      ))}
    </View>
  );
}
