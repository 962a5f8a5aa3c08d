import type { InputHTMLAttributes } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string;
  readonly label: string;
}

/** A labelled line to type in; no spell checker or memory of the browser looks over it. */
export const Field = ({ label, id, ...rest }: FieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <input id={id} className="input" autoComplete="off" spellCheck={false} {...rest} />
  </div>
);
