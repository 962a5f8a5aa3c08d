import { yuanWords } from '../../kit/money';
import { payerName, words } from '../till/till.copy';
import type { SplitView } from './split';

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly fen: number;
  readonly look?: string;
}

const Row = ({ id, name, fen, look = '' }: RowProps) => (
  <div className={`split-row ${look}`}>
    <dt>{name}</dt>
    <dd id={id}>{yuanWords(fen)}</dd>
  </div>
);

/** Who pays how much; what the clerk takes in is the largest. */
export const SplitAmounts = ({ split }: { split: SplitView }) => (
  <dl id="split" className="split">
    <Row id="split-fund" name={words.fund} fen={split.fundFen} />
    {split.funds.length > 1 &&
      split.funds.map(({ type, name, fen }) => (
        <Row key={type} id={`split-fund-${type}`} name={name} fen={fen} look="split-part" />
      ))}
    {split.institutionFen !== 0 && (
      <Row id="split-institution" name={words.institution} fen={split.institutionFen} />
    )}
    <Row id="split-account" name={words.account} fen={split.accountFen} />
    {split.relativeFen !== 0 && (
      <Row
        id="split-relative"
        name={words.relativePart}
        fen={split.relativeFen}
        look="split-part"
      />
    )}
    <Row
      id="split-cash"
      name={split.totalFen < 0 ? words.cashBack : words.cash}
      fen={Math.abs(split.cashFen)}
      look="split-cash"
    />
    <Row id="split-balance" name={words.balanceAfter} fen={split.balanceFen} look="split-part" />
  </dl>
);

/** Why, one line a rule. */
export const SplitWhy = ({ split }: { split: SplitView }) =>
  split.explanation.length === 0 ? null : (
    <section className="why" aria-labelledby="why-title">
      <h3 id="why-title">{words.why}</h3>
      <ol id="explanation">
        {split.explanation.map((line, at) => (
          <li key={at}>
            <span className="why-payer">{payerName(line.payer)}</span>
            <span>{line.words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
