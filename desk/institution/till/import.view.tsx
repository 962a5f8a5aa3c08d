import { useState, type ChangeEvent } from 'react';
import { Button } from '../../kit/parts/button';
import { KeyButton } from '../../kit/parts/key-button';
import { useTill } from './till-context';
import { words } from './till.copy';

/** More than any bill, and still read at once. */
const mostBytes = 256 * 1024;

/** Takes a list that was pasted, or a file of one. */
export function ImportView({ onClose }: { onClose: () => void }) {
  const { store } = useTill();
  const [text, setText] = useState('');
  const take = (list: string): void => {
    store.edits.importText(list);
    onClose();
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file && file.size <= mostBytes) take(await file.text());
  };
  return (
    <div id="import" className="import">
      <h3>{words.importTitle}</h3>
      <p className="soft" id="import-lead">
        {words.importLead}
      </p>
      <textarea
        id="import-text"
        className="input import-text"
        aria-describedby="import-lead"
        aria-label={words.importTitle}
        autoFocus
        rows={5}
        spellCheck={false}
        placeholder={words.importPlaceholder}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) take(text);
        }}
      />
      <div className="import-acts">
        <label className="button" htmlFor="import-file">
          {words.importFile}
        </label>
        <input
          id="import-file"
          className="visually-hidden"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => void readFile(event)}
        />
        <KeyButton
          id="import-take"
          look="main"
          shortcut="Ctrl+Enter"
          disabled={text.trim() === ''}
          onClick={() => take(text)}
        >
          {words.importTake}
        </KeyButton>
        <Button id="import-close" look="quiet" onClick={onClose}>
          {words.close} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
