import { View } from '@tarojs/components';
import { Button } from './button';
import { asRole } from './role';
import './notice.scss';

interface Props {
  readonly id?: string;
  readonly tone: 'alert' | 'good' | 'calm';
  readonly words: string;
  readonly advice?: string;
  /** The page says it aloud by itself. */
  readonly isQuiet?: boolean;
  readonly action?: { readonly id: string; readonly text: string; readonly onTap: () => void };
}

const marks = { alert: '!', good: '✓', calm: 'i' } as const;

/** Something happened: what, what to do now, and a button where there is one. Never by colour alone. */
export function Notice(props: Props) {
  const { id = 'notice', tone, words, advice, action, isQuiet = false } = props;
  const voice = isQuiet ? {} : { ...asRole('alert'), 'aria-live': 'assertive' as const };
  return (
    <View id={id} className={`notice notice--${tone}`} {...voice}>
      <View className="notice__line">
        <View className="notice__mark" aria-hidden="true">
          {marks[tone]}
        </View>
        <View className="notice__text">
          <View id={`${id}-words`} className="notice__words">
            {words}
          </View>
          {advice ? <View className="notice__advice">{advice}</View> : null}
        </View>
      </View>
      {action ? (
        <Button id={action.id} kind="secondary" onTap={action.onTap}>
          {action.text}
        </Button>
      ) : null}
    </View>
  );
}
