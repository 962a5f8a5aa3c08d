import { TextField } from './text-field';

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
export function Field(props: Props) {
  return <TextField {...props} keyboard="number" />;
}
