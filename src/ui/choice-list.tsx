import { Button as PlatformButton, View } from '@tarojs/components';
import { asRole } from './role';
import './choice-list.scss';

/** One of several. */
export interface Choice<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly words?: string;
}

interface Props<Key extends string> {
  readonly id: string;
  /** What is chosen here. */
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
}

/** One of several, all in sight; each is as wide as the page. Its nodes are `<id>-<key>`. */
export function ChoiceList<Key extends string>(props: Props<Key>) {
  const { id, label, choices, chosen, onChoose } = props;
  return (
    <View id={id} className="choices" {...asRole('radiogroup')} aria-label={label}>
      {choices.map(({ key, name, words }) => (
        <PlatformButton
          key={key}
          id={`${id}-${key}`}
          className={`choice${key === chosen ? ' choice--chosen' : ''}`}
          hoverClass="choice--pressed"
          {...asRole('radio')}
          aria-checked={key === chosen ? 'true' : 'false'}
          aria-label={words ? `${name}，${words}` : name}
          onClick={() => onChoose(key)}
        >
          <View className="choice__mark" aria-hidden="true">
            {key === chosen ? <View className="choice__dot" /> : null}
          </View>
          <View className="choice__text">
            <View className="choice__name">{name}</View>
            {words ? <View className="choice__words">{words}</View> : null}
          </View>
        </PlatformButton>
      ))}
    </View>
  );
}
