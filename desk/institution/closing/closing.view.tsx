import { observer } from 'mobx-react-lite';
import { civilTime } from '../../kit/civil-time';
import { yuanWords } from '../../kit/money';
import { Icon } from '../../kit/parts/icon';
import { KeyButton } from '../../kit/parts/key-button';
import { Notice } from '../../kit/parts/notice';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import type { DayEntry } from '../day-book/day-book';
import { groupName, kindWords, problemWords, words } from './closing.copy';
import type { ClosingStore, Details, GroupResult } from './closing.store';
import { sumsOf, type Difference } from './statement';

const amount = (fen: number | null): string => (fen === null ? words.missing : yuanWords(fen));

const Amounts = ({ fens }: { fens: readonly (number | null)[] }) =>
  fens.map((fen, at) => (
    <td key={at} className="number">
      {amount(fen)}
    </td>
  ));

const EntryRow = ({ entry, isRefunded }: { entry: DayEntry; isRefunded: boolean }) => (
  <tr data-settlement={entry.settlementId}>
    <td>{civilTime(entry.atMs).slice(11)}</td>
    <td className="digits">{entry.settlementId}</td>
    <td>
      {kindWords[entry.madeAt]}
      {entry.refundOf !== null && ` ${words.refund}`}
      {isRefunded && <span className="soft"> {words.refundedMark}</span>}
    </td>
    <Amounts fens={[entry.totalFen, entry.fundFen, entry.accountFen, entry.cashFen]} />
  </tr>
);

const BookFoot = ({ entries }: { entries: readonly DayEntry[] }) => {
  const sums = sumsOf(entries);
  return (
    <tfoot>
      <tr>
        <th colSpan={3}>
          {words.sum} {sums.count} {words.count}
        </th>
        <Amounts fens={[sums.totalFen, sums.fundFen, sums.accountFen, sums.cashFen]} />
      </tr>
    </tfoot>
  );
};

const Book = ({ entries }: { entries: readonly DayEntry[] }) => {
  const refunded = new Set(entries.map(({ refundOf }) => refundOf));
  return (
    <section className="panel" aria-labelledby="book-title">
      <h2 id="book-title">{words.own}</h2>
      {entries.length === 0 ? (
        <p className="lines-none">{words.none}</p>
      ) : (
        <table id="day-book" className="lines">
          <thead>
            <tr>
              <th>{words.time}</th>
              <th>{words.settlement}</th>
              <th>{words.kind}</th>
              <th className="number">{words.total}</th>
              <th className="number">{words.fund}</th>
              <th className="number">{words.account}</th>
              <th className="number">{words.cash}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow
                key={entry.settlementId}
                entry={entry}
                isRefunded={refunded.has(entry.settlementId)}
              />
            ))}
          </tbody>
          <BookFoot entries={entries} />
        </table>
      )}
    </section>
  );
};

const outcomeWords = ({ outcome }: GroupResult): string => {
  switch (outcome.kind) {
    case 'level':
      return words.level;
    case 'differs':
      return outcome.words === null ? words.differs : `${words.differs}：${outcome.words}`;
    case 'failed':
      return `${words.failed}：${problemWords(outcome.problem)}`;
  }
};

const DifferenceRow = ({ one }: { one: Difference }) => (
  <tr>
    <td className="digits">{one.settlementId || words.missing}</td>
    <td>{one.isRefund ? words.refund : ''}</td>
    <td>{one.memo}</td>
    <Amounts fens={[one.totalFen, one.fundFen, one.accountFen]} />
  </tr>
);

const Differences = ({ details }: { details: Details }) => {
  switch (details.kind) {
    case 'none':
      return null;
    case 'failed':
      return <Notice tone="bad">{problemWords(details.problem)}</Notice>;
    case 'unreadable':
      return <Notice tone="bad">{words.unreadable}</Notice>;
    case 'found':
      return details.differences.length === 0 ? (
        <Notice tone="warn">{words.noDifferences}</Notice>
      ) : (
        <>
          <h3>{words.differences}</h3>
          <table id="differences" className="lines">
            <thead>
              <tr>
                <th>{words.settlement}</th>
                <th>{words.kind}</th>
                <th>{words.memo}</th>
                <th className="number">{words.total}</th>
                <th className="number">{words.fund}</th>
                <th className="number">{words.account}</th>
              </tr>
            </thead>
            <tbody>
              {details.differences.map((one, at) => (
                <DifferenceRow key={at} one={one} />
              ))}
            </tbody>
          </table>
        </>
      );
  }
};

const Told = ({ results, details }: { results: readonly GroupResult[]; details: Details }) => {
  const isLevel = results.every(({ outcome }) => outcome.kind === 'level');
  return (
    <section
      id="closing-result"
      className="panel closing-result"
      aria-labelledby="closing-title"
      data-level={isLevel}
    >
      <h2 id="closing-title" className={isLevel ? 'bill-done' : 'bill-done bill-bad'}>
        <Icon name={isLevel ? 'tick' : 'alert'} />
        {isLevel ? words.allLevel : words.someDiffer}
      </h2>
      <ul className="closing-groups">
        {results.map((result) => (
          <li key={groupName(result.group)} data-outcome={result.outcome.kind}>
            <span>{groupName(result.group)}</span>
            <span>{outcomeWords(result)}</span>
          </li>
        ))}
      </ul>
      <Differences details={details} />
    </section>
  );
};

/** The end of the day: what this desk has, and whether the centre has the same. @requirement E3 E7 */
export const ClosingView = observer(function ClosingView({ store }: { store: ClosingStore }) {
  const { state, day } = store;
  const isAsking = state.step === 'asking';
  const entries = store.entries();
  useShortcuts({ F8: () => void store.run() });
  return (
    <main id="closing" className="closing">
      <section className="panel closing-head">
        <div>
          <h2>{words.title}</h2>
          <p className="soft">{words.lead}</p>
        </div>
        <div className="field">
          <label htmlFor="closing-day">{words.day}</label>
          <input
            id="closing-day"
            className="input"
            type="date"
            value={day}
            disabled={isAsking}
            onChange={({ target }) => target.value && store.chooseDay(target.value)}
          />
        </div>
        <KeyButton
          id="closing-run"
          look="main"
          shortcut="F8"
          autoFocus
          disabled={isAsking || entries.length === 0}
          onClick={() => void store.run()}
        >
          {isAsking ? words.asking : words.run}
        </KeyButton>
      </section>
      <div aria-live="polite">
        {state.step === 'told' && <Told results={state.results} details={state.details} />}
      </div>
      <Book entries={entries} />
    </main>
  );
});
