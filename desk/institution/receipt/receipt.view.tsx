import { createPortal } from 'react-dom';
import { civilTime } from '../../kit/civil-time';
import { yuanWords } from '../../kit/money';
import { countText, lineFen } from '../bill/bill';
import { maskName } from '../person/mask';
import type { SplitView } from '../split/split';
import type { Receipt } from './receipt';
import { words } from './receipt.copy';

type Pair = readonly [name: string, value: string];

const present = (pairs: readonly (Pair | null)[]): readonly Pair[] =>
  pairs.filter((pair): pair is Pair => pair !== null);

const Pairs = ({ pairs, look }: { pairs: readonly Pair[]; look: string }) => (
  <dl className={look}>
    {pairs.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const part = (name: string, fen: number): Pair | null =>
  fen === 0 ? null : [name, yuanWords(fen)];

const payments = (split: SplitView): readonly Pair[] =>
  present([
    [words.fund, yuanWords(split.fundFen)],
    part(words.institutionPart, split.institutionFen),
    [words.account, yuanWords(split.accountFen)],
    part(words.relative, split.relativeFen),
    [words.cash, yuanWords(split.cashFen)],
    [words.balance, yuanWords(split.balanceFen)],
  ]);

const scope = (split: SplitView): readonly Pair[] =>
  present([
    [words.inScope, yuanWords(split.inScopeFen)],
    part(words.deductible, split.deductibleFen),
    part(words.beforehand, split.paidBeforehandFen),
    part(words.overLimit, split.overLimitFen),
    part(words.own, split.ownPayFen),
  ]);

const facts = ({ made, access, refundOf, ...receipt }: Receipt): readonly Pair[] =>
  present([
    [words.insurance, receipt.insurance],
    receipt.department === null ? null : [words.department, receipt.department],
    [words.visit, made.visitId],
    [words.settlement, made.settlementId],
    refundOf === null ? null : [words.refundOf, refundOf],
    [words.time, civilTime(made.atMs)],
    [words.operator, access.operatorName],
  ]);

const Explanation = ({ split }: { split: SplitView }) =>
  split.explanation.length === 0 ? null : (
    <section>
      <h3>{words.why}</h3>
      <ol>
        {split.explanation.map((line, at) => (
          <li key={at}>{line.words}</li>
        ))}
      </ol>
    </section>
  );

/** 80 mm: it lies about, so it does not tell the name. */
const Slip = ({ receipt }: { receipt: Receipt }) => (
  <article className="paper paper-slip">
    <h1>{receipt.access.institutionName}</h1>
    <h2>{receipt.refundOf === null ? words.slipTitle : words.refundTitle}</h2>
    {receipt.isSandbox && <p className="paper-sandbox">{words.sandbox}</p>}
    <Pairs look="paper-facts" pairs={[[words.name, maskName(receipt.name)], ...facts(receipt)]} />
    <ul className="paper-lines">
      {receipt.lines.map((line) => (
        <li key={line.item.code}>
          <span>
            {line.item.name} {line.item.spec}
          </span>
          <span>
            {yuanWords(line.item.priceFen)} × {countText(line.count)}
            {line.item.unit}
          </span>
          <span>{yuanWords(lineFen(line))}</span>
        </li>
      ))}
    </ul>
    <p className="paper-total">
      <span>{words.total}</span>
      <strong>{yuanWords(receipt.made.split.totalFen)}</strong>
    </p>
    <Pairs look="paper-amounts" pairs={payments(receipt.made.split)} />
    <Explanation split={receipt.made.split} />
    <p className="paper-foot">{words.keep}</p>
  </article>
);

const Table = ({ receipt: { lines, made } }: { receipt: Receipt }) => (
  <table>
    <thead>
      <tr>
        <th>{words.item}</th>
        <th>{words.spec}</th>
        <th className="number">{words.price}</th>
        <th className="number">{words.count}</th>
        <th className="number">{words.amount}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.item.code}>
          <td>{line.item.name}</td>
          <td>{line.item.spec}</td>
          <td className="number">{yuanWords(line.item.priceFen)}</td>
          <td className="number">
            {countText(line.count)}
            {line.item.unit}
          </td>
          <td className="number">{yuanWords(lineFen(line))}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th colSpan={4}>{words.total}</th>
        <td className="number">{yuanWords(made.split.totalFen)}</td>
      </tr>
    </tfoot>
  </table>
);

/** A4: the sheet that is handed in elsewhere, with the name in full. */
const Sheet = ({ receipt }: { receipt: Receipt }) => (
  <article className="paper paper-sheet">
    <h1>{receipt.access.institutionName}</h1>
    <h2>{receipt.refundOf === null ? words.sheetTitle : words.refundTitle}</h2>
    {receipt.isSandbox && <p className="paper-sandbox">{words.sandbox}</p>}
    <Pairs
      look="paper-facts"
      pairs={present([
        [words.name, receipt.name],
        receipt.diagnosis === null ? null : [words.diagnosis, receipt.diagnosis],
        ...facts(receipt),
      ])}
    />
    <Table receipt={receipt} />
    <div className="paper-columns">
      <Pairs look="paper-amounts" pairs={payments(receipt.made.split)} />
      <Pairs look="paper-amounts" pairs={scope(receipt.made.split)} />
    </div>
    <Explanation split={receipt.made.split} />
    <p className="paper-foot">
      <span>
        {words.operator} {receipt.access.operatorName}
      </span>
      <span>{words.signed} ____________</span>
    </p>
  </article>
);

/** Both layouts, unseen until one of them is printed. */
export const Papers = ({ receipt }: { receipt: Receipt }) =>
  createPortal(
    <div className="papers">
      <Slip receipt={receipt} />
      <Sheet receipt={receipt} />
    </div>,
    document.body,
  );
