import { observer } from 'mobx-react-lite';
import { civilTime } from '../../kit/civil-time';
import { yuanWords } from '../../kit/money';
import { Button } from '../../kit/parts/button';
import { Icon } from '../../kit/parts/icon';
import { KeyButton } from '../../kit/parts/key-button';
import { Notice } from '../../kit/parts/notice';
import { Question } from '../../kit/parts/question';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import type { DayEntry } from '../day-book/day-book';
import { groupName, kindWords, problemWords, refundProblemWords, words } from './closing.copy';
import type { ClosingStore, Details, GroupResult } from './closing.store';
import type { RefundsStore } from './refunds.store';
import { sumsOf, type Difference } from './statement';

const amount = (fen: number | null): string => (fen === null ? words.missing : yuanWords(fen));

const Amounts = ({ fens }: { fens: readonly (number | null)[] }) =>
  fens.map((fen, at) => (
    <td key={at} className="number">
      {amount(fen)}
    </td>
  ));

interface EntryRowProps {
  readonly entry: DayEntry;
  readonly isRefunded: boolean;
  readonly onRefund: (entry: DayEntry) => void;
}

const EntryRow = ({ entry, isRefunded, onRefund }: EntryRowProps) => (
  <tr data-settlement={entry.settlementId}>
    <td>{civilTime(entry.atMs).slice(11)}</td>
    <td className="digits">{entry.settlementId}</td>
    <td>
      {kindWords[entry.madeAt]}
      {entry.refundOf !== null && ` ${words.refund}`}
      {isRefunded && <span className="soft"> {words.refundedMark}</span>}
    </td>
    <Amounts fens={[entry.totalFen, entry.fundFen, entry.accountFen, entry.cashFen]} />
    <td className="number">
      {entry.refundOf === null && !isRefunded && (
        <Button look="quiet" onClick={() => onRefund(entry)}>
          {words.refund}
        </Button>
      )}
    </td>
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
        <td />
      </tr>
    </tfoot>
  );
};

interface BookProps {
  readonly entries: readonly DayEntry[];
  readonly onRefund: (entry: DayEntry) => void;
}

const Book = ({ entries, onRefund }: BookProps) => {
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
              <th />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow
                key={entry.settlementId}
                entry={entry}
                isRefunded={refunded.has(entry.settlementId)}
                onRefund={onRefund}
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

/** Gives an earlier settlement back, once asked. @requirement E7 */
const Refunding = observer(function Refunding({ refunds }: { refunds: RefundsStore }) {
  const { state } = refunds;
  useShortcuts({ Escape: () => refunds.answerNo() });
  switch (state.step) {
    case 'idle':
      return null;
    case 'giving-back':
      return <Notice tone="calm">{words.refunding}</Notice>;
    case 'refused':
      return (
        <Notice tone="bad" id="refund-problem">
          {refundProblemWords(state.problem)}
        </Notice>
      );
    case 'asked':
      return (
        <Question
          title={words.refundTitle}
          yes={words.refund}
          no={words.back}
          onYes={() => void refunds.answerYes()}
          onNo={() => refunds.answerNo()}
        >
          {words.refundText} {yuanWords(state.entry.cashFen)}
        </Question>
      );
  }
});

interface ClosingProps {
  readonly store: ClosingStore;
  readonly refunds: RefundsStore;
}

/** The end of the day: what this desk has, and whether the centre has the same. @requirement E3 E7 */
export const ClosingView = observer(function ClosingView({ store, refunds }: ClosingProps) {
  const { state, day } = store;
  const isAsking = state.step === 'asking';
  // A refund is a new line of the book.
  const { step: refundStep } = refunds.state;
  const entries = store.entries();
  useShortcuts({ F8: refundStep === 'asked' ? undefined : () => void store.run() });
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
      <Refunding refunds={refunds} />
      <Book entries={entries} onRefund={(entry) => refunds.ask(entry)} />
    </main>
  );
});
