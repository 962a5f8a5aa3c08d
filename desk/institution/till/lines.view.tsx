import { observer } from 'mobx-react-lite';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { yuanWords } from '../../kit/money';
import { Button } from '../../kit/parts/button';
import { takeHold } from '../../kit/take-hold';
import { countText, lineFen, readCount, type BillLine } from '../bill/bill';
import { useTill } from './till-context';
import { words } from './till.copy';

/** Moves among the counts; below the last one is the search again. */
function move(from: HTMLInputElement, by: number): void {
  const counts = [...document.querySelectorAll<HTMLInputElement>('.line-count')];
  const next = counts[counts.indexOf(from) + by];
  if (next) takeHold(next);
  else if (by > 0) document.getElementById('fee-search')?.focus();
}

interface LineProps {
  readonly line: BillLine;
  readonly isFixed: boolean;
}

/** A count that is being changed; it counts once it can be read. */
const CountField = ({ line }: { line: BillLine }) => {
  const { store } = useTill();
  const { code, name } = line.item;
  const [text, setText] = useState(countText(line.count));
  useEffect(() => setText(countText(line.count)), [line.count]);
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const field = event.currentTarget;
    if (event.key === 'ArrowUp') move(field, -1);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') move(field, 1);
    else if (event.key === 'Delete') {
      document.getElementById('fee-search')?.focus();
      store.edits.removeLine(code);
    } else return;
    event.preventDefault();
  };
  const take = (typed: string): void => {
    setText(typed);
    const count = readCount(typed);
    if (count !== null && count !== line.count) store.edits.setCount(code, count);
  };
  return (
    <input
      className="input line-count"
      aria-label={`${name} ${words.count}`}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      aria-invalid={readCount(text) === null}
      onChange={({ target }) => take(target.value)}
      onBlur={() => setText(countText(line.count))}
      onKeyDown={onKey}
    />
  );
};

const Line = ({ line, isFixed }: LineProps) => {
  const { store } = useTill();
  const { item, count } = line;
  return (
    <tr data-item={item.code}>
      <td>
        {item.name}
        {item.catalogueCode === null && (
          <span className="badge badge-outside">{words.outside}</span>
        )}
      </td>
      <td className="soft">{item.spec}</td>
      <td className="number">{yuanWords(item.priceFen)}</td>
      <td className="number">
        {isFixed ? countText(count) : <CountField line={line} />} {item.unit}
      </td>
      <td className="number">{yuanWords(lineFen(line))}</td>
      <td>
        {!isFixed && (
          <Button
            look="quiet"
            icon="cross"
            aria-label={`${words.remove} ${item.name}`}
            tabIndex={-1}
            onClick={() => store.edits.removeLine(item.code)}
          />
        )}
      </td>
    </tr>
  );
};

/** The bill line by line. */
export const LinesView = observer(function LinesView({ isFixed }: { isFixed: boolean }) {
  const { lines } = useTill().store.till.bill;
  if (lines.length === 0)
    return (
      <div className="lines-none">
        <p>{words.noLines}</p>
        {!isFixed && <p className="soft">{words.noLinesHint}</p>}
      </div>
    );
  return (
    <div className="lines-scroll">
      <table id="lines" className="lines">
        <thead>
          <tr>
            <th>{words.item}</th>
            <th>{words.spec}</th>
            <th className="number">{words.price}</th>
            <th className="number">{words.count}</th>
            <th className="number">{words.amount}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.item.code} line={line} isFixed={isFixed} />
          ))}
        </tbody>
      </table>
      {!isFixed && <p className="soft lines-hint">{words.linesHint}</p>}
    </div>
  );
});
