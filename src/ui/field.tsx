import { Input, View } from '@tarojs/components';
import './field.scss';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  /** Shows dots instead of what is typed. */
  readonly isSecret?: boolean;
  readonly onType: (text: string) => void;
}

/** A number to type, with its name above it. */
export function Field({ id, label, value, placeholder, maxLength, isSecret, onType }: Props) {
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      <Input
        id={id}
        className="field__input"
        type="number"
        password={isSecret === true}
        value={value}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        maxlength={maxLength}
        aria-label={label}
        onInput={({ detail }) => onType(detail.value)}
      />
    </View>
  );
}
