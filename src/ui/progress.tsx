import { View } from '@tarojs/components';
import { asRole } from './role';
import './progress.scss';

interface Props {
  readonly names: readonly string[];
  /** Index of the present step. */
  readonly at: number;
}

/** Where the person is on the way, in words first: colour is never the only cue. */
export function Progress({ names, at }: Props) {
  const words = `第 ${at + 1} 步，共 ${names.length} 步`;
  const name = names[at] ?? '';
  return (
    <View id="steps" className="progress" {...asRole('img')} aria-label={`${words}：${name}`}>
      <View className="progress__words">
        {words}
        <View className="progress__name">{name}</View>
      </View>
      <View className="progress__bar">
        {names.map((one, index) => (
          <View
            key={one}
            className={`progress__part${index <= at ? ' progress__part--done' : ''}`}
          />
        ))}
      </View>
    </View>
  );
}
