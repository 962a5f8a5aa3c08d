import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/parts/button';
import { Field } from '../../kit/parts/field';
import { KeyButton } from '../../kit/parts/key-button';
import { Notice } from '../../kit/parts/notice';
import { isCode } from '../../kit/printed-code';
import { Question } from '../../kit/parts/question';
import { BillPanel } from './bill-panel.view';
import { CodeEntry } from './code-entry.view';
import { FeeSearch } from './fee-search.view';
import { ImportView } from './import.view';
import { LinesView } from './lines.view';
import { PatientView } from './patient.view';
import { useTill } from './till-context';
import { keyList, noWord, questionWords, troubleWords, words } from './till.copy';
import { isClosed, type Till } from './till.state';
import { useTillFocus, useTillKeys } from './till-keys';

/** What the place for codes says; null when none is wanted. */
function inviteOf({ bill, awaitsRelative, ...till }: Till, isPharmacy: boolean): string | null {
  if (awaitsRelative) return words.inviteRelative;
  if (bill.person === null) return isPharmacy ? words.invitePharmacy : words.invite;
  return isClosed({ bill, awaitsRelative, ...till }) ? words.inviteNext : null;
}

const Asking = observer(function Asking() {
  const { store } = useTill();
  const { question } = store.till;
  if (question === null) return null;
  const { title, text, yes } = questionWords[question];
  return (
    <Question
      title={title}
      yes={yes}
      no={noWord}
      onYes={() => void store.answerYes()}
      onNo={() => store.edits.answerNo()}
    >
      {text}
    </Question>
  );
});

/** The number of a prescription that is filled here. */
const Prescription = observer(function Prescription() {
  const { store } = useTill();
  return (
    <Field
      id="prescription"
      label={words.prescription}
      maxLength={30}
      value={store.till.bill.prescription}
      disabled={store.till.busy !== null}
      onChange={({ target }) => store.edits.setPrescription(target.value)}
      onKeyDown={({ key, currentTarget: { value } }) => {
        if (key !== 'Enter') return;
        if (isCode(value)) {
          store.edits.setPrescription('');
          void store.scan(value);
        } else document.getElementById('fee-search')?.focus();
      }}
    />
  );
});

interface FeesProps {
  readonly importing: boolean;
  readonly onImporting: (importing: boolean) => void;
}

const Fees = observer(function Fees({ importing, onImporting }: FeesProps) {
  const { store } = useTill();
  const isFixed = isClosed(store.till);
  return (
    <section className="panel fees" aria-labelledby="fees-title">
      <div className="fees-head">
        <h2 id="fees-title">{words.fees}</h2>
        {!isFixed && (
          <KeyButton id="import-open" look="quiet" shortcut="F4" onClick={() => onImporting(true)}>
            {words.import}
          </KeyButton>
        )}
      </div>
      {store.ports.counter.kind === 'pharmacy' && !isFixed && <Prescription />}
      {!isFixed && <FeeSearch disabled={store.till.busy !== null} />}
      {importing && <ImportView onClose={() => onImporting(false)} />}
      <LinesView isFixed={isFixed} />
    </section>
  );
});

const Trouble = observer(function Trouble() {
  const { trouble } = useTill().store.till;
  return (
    <div role="alert">
      {trouble && (
        <Notice tone={trouble.kind === 'bad-lines' ? 'warn' : 'bad'} id="trouble">
          {troubleWords(trouble)}
        </Notice>
      )}
    </div>
  );
});

/** What a clerk may press, while nobody is there. */
const Keys = () => (
  <section className="panel" aria-labelledby="keys-title">
    <h2 id="keys-title" className="visually-hidden">
      {words.keys}
    </h2>
    <dl className="till-keys">
      {keyList.map(([key, act]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** A counter: the person, the fees, and beside them what it comes to. @requirement E1 E3 E5 */
export const TillView = observer(function TillView() {
  const { store } = useTill();
  const [importing, setImporting] = useState(false);
  const { till } = store;
  const isPharmacy = store.ports.counter.kind === 'pharmacy';
  const waiting = useTillKeys({ importing, onImporting: setImporting });
  useTillFocus();
  const { person } = till.bill;
  useEffect(() => setImporting(false), [person]);
  const invite = inviteOf(till, isPharmacy);
  return (
    <main id="till" className="till" data-stage={till.stage.kind}>
      <div className="till-main">
        {invite !== null && <CodeEntry title={invite} waiting={waiting} />}
        {till.awaitsRelative && (
          <Button id="stop-relative" onClick={() => store.stopAwaiting()}>
            {words.stopRelative} <kbd>Esc</kbd>
          </Button>
        )}
        <Trouble />
        {person && <PatientView key={person.number} person={person} />}
        {!isPharmacy && !person && <Keys />}
        {(isPharmacy || person) && <Fees importing={importing} onImporting={setImporting} />}
      </div>
      <BillPanel />
      <Asking />
    </main>
  );
});
