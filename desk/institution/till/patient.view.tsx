import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { KeyButton } from '../../kit/parts/key-button';
import { useShortcuts } from '../../kit/parts/use-shortcuts';
import { yuanWords } from '../../kit/money';
import { maskName, maskNumber } from '../person/mask';
import type { Person } from '../person/person';
import { revealedForMs } from '../settings';
import { VisitChoices } from './visit-choices.view';
import { useTill } from './till-context';
import { insuranceWords, words } from './till.copy';
import { insuranceOf, isClosed } from './till.state';

/** Shows name and number for a short while; another person is masked again. */
function useReveal(person: Person): { readonly isShown: boolean; readonly turn: () => void } {
  const { clock } = useTill();
  const [shown, setShown] = useState<Person | null>(null);
  useEffect(
    () => (shown === null ? undefined : clock.later(revealedForMs, () => setShown(null))),
    [shown, clock],
  );
  const isShown = shown === person;
  return { isShown, turn: () => setShown(isShown ? null : person) };
}

const Holder = observer(function Holder({ person }: { person: Person }) {
  const { store } = useTill();
  const { isShown, turn } = useReveal(person);
  useShortcuts({ 'Alt+V': turn });
  const insurance = insuranceOf(store.till.bill);
  return (
    <div className="patient-who">
      <p id="patient-name" className="patient-name">
        {isShown ? person.name : maskName(person.name)}
      </p>
      <p className="patient-number">
        <span id="patient-number">{isShown ? person.idNumber : maskNumber(person.idNumber)}</span>
        <span>
          {person.age} {words.age}
        </span>
      </p>
      <KeyButton
        id="reveal-patient"
        look="quiet"
        shortcut="Alt+V"
        aria-pressed={isShown}
        onClick={turn}
      >
        {isShown ? words.hide : words.show}
      </KeyButton>
      {insurance && (
        <p className="patient-insured soft">
          <span>
            {words.region} {insurance.region}
          </span>
          {insurance.balanceFen !== null && (
            <span>
              {words.balance} {yuanWords(insurance.balanceFen)}
            </span>
          )}
        </p>
      )}
    </div>
  );
});

/** 险种: a choice only where there is one. */
export const InsuranceChoice = observer(function InsuranceChoice({ person }: { person: Person }) {
  const { store } = useTill();
  const { bill, busy } = store.till;
  return (
    <div className="field">
      <label htmlFor="insurance">{words.insurance}</label>
      <select
        id="insurance"
        className="input"
        value={bill.insuranceType ?? ''}
        disabled={busy !== null || isClosed(store.till) || bill.visit !== null}
        onChange={({ target }) => store.edits.chooseInsurance(target.value)}
      >
        {person.insurances.map((insurance) => (
          <option key={insurance.type} value={insurance.type}>
            {insuranceWords(insurance)}
          </option>
        ))}
      </select>
    </div>
  );
});

/** Whose bill it is. @requirement E1 E2 */
export const PatientView = observer(function PatientView({ person }: { person: Person }) {
  const { store } = useTill();
  return (
    <section id="patient" className="panel patient" aria-label={words.person}>
      <Holder person={person} />
      <div className="patient-choices" data-registered={store.till.bill.visit !== null}>
        <InsuranceChoice person={person} />
        {store.ports.counter.kind === 'outpatient' && <VisitChoices />}
      </div>
    </section>
  );
});
