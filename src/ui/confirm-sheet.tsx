import { View } from '@tarojs/components';
import { Button } from './button';
import { asRole } from './role';
import './sheet.scss';
import './confirm-sheet.scss';

/** What is asked before something that matters is done. */
export interface Question {
  readonly title: string;
  readonly words: string;
  /** The verb of what is done, not “yes”. */
  readonly confirm: string;
  readonly cancel: string;
}

interface Props {
  readonly id: string;
  /** Null while nothing is asked. */
  readonly question: Question | null;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question over the page, with two answers: `<id>-confirm` and `<id>-cancel`. */
export function ConfirmSheet({ id, question, isBusy = false, onConfirm, onCancel }: Props) {
  if (!question) return null;
  return (
    <View
      id={id}
      className="sheet"
      {...asRole('dialog')}
      aria-modal="true"
      aria-label={question.title}
    >
      <View className="sheet__paper confirm">
        <View className="confirm__title">{question.title}</View>
        <View className="confirm__words">{question.words}</View>
        <Button id={`${id}-confirm`} isBusy={isBusy} onTap={onConfirm}>
          {question.confirm}
        </Button>
        <Button id={`${id}-cancel`} kind="secondary" isDisabled={isBusy} onTap={onCancel}>
          {question.cancel}
        </Button>
      </View>
    </View>
  );
}
