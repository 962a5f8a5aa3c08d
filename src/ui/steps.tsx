import { View } from '@tarojs/components';
import { asRole } from './role';
import './steps.scss';

interface Props {
  readonly names: readonly string[];
  /** Index of the present step. */
  readonly at: number;
}

/** Where the person is on the way. Said in words as well: colour is never the only cue. */
export function Steps({ names, at }: Props) {
  const label = `第 ${at + 1} 步，共 ${names.length} 步：${names[at] ?? ''}`;
  return (
    <View id="steps" className="steps" {...asRole('img')} aria-label={label}>
      {names.map((name, index) => (
        <View
          key={name}
          className={`step step--${index < at ? 'done' : index === at ? 'now' : 'later'}`}
        >
          <View className="step__mark">{index < at ? '✓' : String(index + 1)}</View>
          <View className="step__name">{name}</View>
        </View>
      ))}
    </View>
  );
}
