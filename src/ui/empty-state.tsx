import { View } from '@tarojs/components';
import { Button } from './button';
import './empty-state.scss';

interface Props {
  readonly id: string;
  readonly words: string;
  /** What would change that. */
  readonly advice?: string;
  readonly action?: { readonly id: string; readonly text: string; readonly onTap: () => void };
}

/** There is nothing here: said, with what one may do about it. */
export function EmptyState({ id, words, advice, action }: Props) {
  return (
    <View id={id} className="empty">
      <View className="empty__mark" aria-hidden="true" />
      <View className="empty__words">{words}</View>
      {advice ? <View className="empty__advice">{advice}</View> : null}
      {action ? (
        <Button id={action.id} kind="secondary" onTap={action.onTap}>
          {action.text}
        </Button>
      ) : null}
    </View>
  );
}
