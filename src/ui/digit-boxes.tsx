import { View } from '@tarojs/components';
import { asRole } from './role';
import './digit-boxes.scss';

interface Props {
  readonly id: string;
  readonly length: number;
  readonly filled: number;
}

/** How many digits are typed; never which. */
export function DigitBoxes({ id, length, filled }: Props) {
  return (
    <View
      id={id}
      className="boxes"
      {...asRole('status')}
      aria-live="polite"
      aria-label={`已输入 ${filled} 位，共 ${length} 位`}
    >
      {Array.from({ length }, (_, index) => (
        <View key={index} className={`box${index === filled ? ' box--next' : ''}`}>
          {index < filled ? <View className="box__dot" /> : null}
        </View>
      ))}
    </View>
  );
}
