import { View } from '@tarojs/components';
import { DigitGroups } from './digit-groups';
import { TextField } from './text-field';
import './slip-input.scss';

/** Digits of the number on a counter slip. */
export const slipLength = 12;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault?: string | null;
  /** Digits only, at most twelve: spaces of the slip are dropped. */
  readonly onType: (digits: string) => void;
}

/** The twelve digits of a counter slip, shown again in fours to compare with the paper. */
export function SlipInput({ id, label, value, fault = null, onType }: Props) {
  return (
    <View className="slip">
      <TextField
        id={id}
        label={label}
        value={value}
        placeholder="请输入 12 位数字"
        maxLength={slipLength + 2}
        keyboard="number"
        hint={`已输入 ${value.length} 位，共 ${slipLength} 位`}
        fault={fault}
        onType={(text) => onType(text.replace(/\D/g, '').slice(0, slipLength))}
      />
      {value === '' ? null : (
        <DigitGroups id={`${id}-digits`} digits={value} name="已输入" size="large" />
      )}
    </View>
  );
}
