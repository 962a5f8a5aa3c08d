import { useEffect, useRef, type ReactNode } from 'react';
import { KeyButton } from './key-button';

interface QuestionProps {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot be undone. Enter says yes, Esc no; the rest of the page waits behind it. */
export function Question({ title, yes, no, onYes, onNo, children }: QuestionProps) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const keepInside = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Tab' || !first.current) return;
    const buttons = [...first.current.querySelectorAll('button')];
    const at = buttons.findIndex((one) => one === document.activeElement);
    event.preventDefault();
    buttons[(at + (event.shiftKey ? buttons.length - 1 : 1)) % buttons.length]?.focus();
  };
  return (
    <div className="veil">
      <div
        ref={first}
        id="question"
        className="panel question"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="question-title"
        onKeyDown={keepInside}
      >
        <h2 id="question-title">{title}</h2>
        <p>{children}</p>
        <div className="question-answers">
          <KeyButton id="question-yes" look="main" shortcut="Enter" onClick={onYes}>
            {yes}
          </KeyButton>
          <KeyButton id="question-no" shortcut="Esc" onClick={onNo}>
            {no}
          </KeyButton>
        </div>
      </div>
    </div>
  );
}
