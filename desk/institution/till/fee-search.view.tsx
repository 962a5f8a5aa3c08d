import { observer } from 'mobx-react-lite';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { yuanWords } from '../../kit/money';
import { takeHold } from '../../kit/take-hold';
import { codeLength } from '../../kit/printed-code';
import { readCount } from '../bill/bill';
import { findItems } from '../bill/find-items';
import type { PriceItem } from '../price-list';
import { useTill } from './till-context';
import { words } from './till.copy';

/** A scanner typed into the field: not a search. */
const isScanned = (text: string): boolean => /^\d+$/.test(text) && text.length >= codeLength;

interface HitsProps {
  readonly hits: readonly PriceItem[];
  readonly at: number;
  readonly onChoose: (item: PriceItem) => void;
}

const Hits = ({ hits, at, onChoose }: HitsProps) => (
  <ul id="fee-hits" className="fee-hits" role="listbox" aria-label={words.searchLabel}>
    {hits.map((item, index) => (
      <li
        key={item.code}
        id={`fee-hit-${index}`}
        role="option"
        aria-selected={index === at}
        // Pressed, not clicked: a click would come after the field has lost the focus.
        onMouseDown={(event) => {
          event.preventDefault();
          onChoose(item);
        }}
      >
        <span className="fee-code">{item.code}</span>
        <span>{item.name}</span>
        <span className="soft">{item.spec}</span>
        <span className="fee-price">
          {yuanWords(item.priceFen)} / {item.unit}
        </span>
      </li>
    ))}
  </ul>
);

/** What the two fields hold, and what may be chosen. */
function useSearch(prices: readonly PriceItem[]) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<PriceItem | null>(null);
  const hits = chosen === null ? findItems(prices, text) : [];
  return {
    text,
    at: Math.min(at, Math.max(hits.length - 1, 0)),
    chosen,
    hits,
    type: (next: string) => {
      setText(next);
      setAt(0);
      setChosen(null);
    },
    move: (by: number) => setAt((before) => (before + by + hits.length) % Math.max(hits.length, 1)),
    choose: (item: PriceItem) => {
      setChosen(item);
      setText(item.name);
    },
    clear: () => {
      setText('');
      setChosen(null);
    },
  };
}

type Search = ReturnType<typeof useSearch>;

interface SearchFieldProps {
  readonly search: Search;
  readonly disabled: boolean;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onChoose: (item: PriceItem) => void;
}

const SearchField = ({ search, disabled, onKey, onChoose }: SearchFieldProps) => (
  <div className="field fee-search">
    <label htmlFor="fee-search">
      {words.searchLabel} <kbd>F3</kbd>
    </label>
    <input
      id="fee-search"
      className="input"
      role="combobox"
      aria-expanded={search.hits.length > 0}
      aria-controls="fee-hits"
      aria-activedescendant={search.hits.length > 0 ? `fee-hit-${search.at}` : undefined}
      autoComplete="off"
      spellCheck={false}
      placeholder={words.search}
      value={search.text}
      disabled={disabled}
      onChange={({ target }) => search.type(target.value)}
      onKeyDown={onKey}
    />
    {search.hits.length > 0 && <Hits hits={search.hits} at={search.at} onChoose={onChoose} />}
    {search.text !== '' && search.chosen === null && search.hits.length === 0 && (
      <p className="fee-none soft" role="status">
        {words.nothingFound}
      </p>
    )}
  </div>
);

interface CountEntryProps {
  readonly field: RefObject<HTMLInputElement>;
  readonly text: string;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
}

const CountEntry = ({ field, text, disabled, onType, onEnter }: CountEntryProps) => (
  <div className="field fee-count">
    <label htmlFor="fee-count">{words.count}</label>
    <input
      ref={field}
      id="fee-count"
      className="input"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      aria-invalid={readCount(text) === null}
      disabled={disabled}
      onChange={({ target }) => onType(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    />
  </div>
);

/**
 * Finds an item and adds it: letters, Enter, how many, Enter. An empty field goes on to the trial; the arrow up goes
 * into the lines.
 */
export const FeeSearch = observer(function FeeSearch({ disabled }: { disabled: boolean }) {
  const { store } = useTill();
  const search = useSearch(store.ports.counter.prices);
  const [count, setCount] = useState('1');
  const countField = useRef<HTMLInputElement>(null);
  const choose = (item: PriceItem): void => {
    search.choose(item);
    setCount('1');
  };
  const { chosen } = search;
  useEffect(() => {
    // The field could not be reached before there was something to count.
    if (chosen !== null) takeHold(countField.current);
  }, [chosen]);
  const enter = (): void => {
    const hit = search.chosen ?? search.hits[search.at];
    if (isScanned(search.text)) {
      void store.scan(search.text);
      search.clear();
    } else if (search.text === '') void store.quote();
    else if (hit) choose(hit);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown' && search.hits.length > 0) search.move(1);
    else if (event.key === 'ArrowUp' && search.hits.length > 0) search.move(-1);
    else if (event.key === 'ArrowUp') focusLastLine();
    else if (event.key === 'Escape' && search.text !== '') {
      search.clear();
      event.nativeEvent.stopImmediatePropagation();
    } else return;
    event.preventDefault();
  };
  const add = (): void => {
    const many = readCount(count);
    if (search.chosen === null || many === null) return;
    store.edits.addItem(search.chosen, many);
    search.clear();
    setCount('1');
    document.getElementById('fee-search')?.focus();
  };
  return (
    <div className="fee-entry">
      <SearchField search={search} disabled={disabled} onKey={onKey} onChoose={choose} />
      <CountEntry
        field={countField}
        text={count}
        disabled={disabled || search.chosen === null}
        onType={setCount}
        onEnter={add}
      />
      <button
        type="button"
        id="fee-add"
        className="button"
        disabled={disabled || search.chosen === null || readCount(count) === null}
        onClick={add}
      >
        {words.add}
      </button>
    </div>
  );
});

function focusLastLine(): void {
  const counts = document.querySelectorAll<HTMLInputElement>('.line-count');
  takeHold(counts[counts.length - 1]);
}
