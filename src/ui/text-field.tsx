import { Input, View } from '@tarojs/components';
import './field.scss';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  /** Which keyboard comes up: `idcard` has digits and X. */
  readonly keyboard?: 'text' | 'number' | 'idcard';
  /** Shows dots instead of what is typed. */
  readonly isSecret?: boolean;
  /** A line under it: what is expected. */
  readonly hint?: string;
  /** What is wrong with it; stands in the place of the hint and is read aloud. */
  readonly fault?: string | null;
  readonly onType: (text: string) => void;
}

/** Something to type, with its name above it. */
export function TextField(props: Props) {
  const { id, label, value, placeholder, maxLength, keyboard = 'text', hint, fault } = props;
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      <Input
        id={id}
        className={`field__input${fault ? ' field__input--wrong' : ''}`}
        type={keyboard}
        password={props.isSecret === true}
        value={value}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        maxlength={maxLength}
        aria-label={fault ? `${label}，${fault}` : label}
        onInput={({ detail }) => props.onType(detail.value)}
      />
      {fault ? (
        <View id={`${id}-fault`} className="field__fault" aria-live="assertive">
          {fault}
        </View>
      ) : null}
      {hint && !fault ? <View className="field__hint">{hint}</View> : null}
    </View>
  );
}
