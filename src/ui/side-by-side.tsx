import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './side-by-side.scss';

/** One of two equal ways. */
export interface EqualWay {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly onTap: () => void;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly ways: readonly [EqualWay, EqualWay];
  readonly isBusy?: boolean;
}

const rest = (): void => undefined;

/** Two ways of one length next to each other, neither louder than the other. */
export function SideBySide({ id, label, ways, isBusy = false }: Props) {
  return (
    <View id={id} className="ways" {...asRole('group')} aria-label={label}>
      {ways.map((way) => (
        <PlatformButton
          key={way.id}
          id={way.id}
          className={`way${isBusy ? ' way--still' : ''}`}
          hoverClass={isBusy ? 'none' : 'way--pressed'}
          {...asRole('button')}
          {...(isBusy ? { 'aria-disabled': 'true' } : {})}
          aria-label={`${way.name}，${way.words}`}
          onClick={isBusy ? rest : way.onTap}
        >
          <View className="way__name">{way.name}</View>
          <View className="way__words">{way.words}</View>
        </PlatformButton>
      ))}
    </View>
  );
}
