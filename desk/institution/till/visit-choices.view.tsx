import { observer } from 'mobx-react-lite';
import { Icon } from '../../kit/parts/icon';
import { KeyButton } from '../../kit/parts/key-button';
import { departments, diagnoses } from './departments';
import { useTill } from './till-context';
import { words } from './till.copy';
import { isClosed } from './till.state';

interface Named {
  readonly code: string;
  readonly name: string;
}

interface ChoiceProps<T extends Named> {
  readonly id: string;
  readonly label: string;
  readonly among: readonly T[];
  readonly chosen: T;
  readonly disabled: boolean;
  readonly onChoose: (one: T) => void;
}

function Choice<T extends Named>({ id, label, among, chosen, disabled, onChoose }: ChoiceProps<T>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={chosen.code}
        disabled={disabled}
        onChange={({ target }) => {
          const one = among.find(({ code }) => code === target.value);
          if (one) onChoose(one);
        }}
      >
        {among.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

const Registered = observer(function Registered({ id }: { id: string }) {
  const { store } = useTill();
  return (
    <div className="registered">
      <p>
        <Icon name="tick" />
        {words.registered}
        <span className="soft">
          {words.visitNumber} <span id="visit-number">{id}</span>
        </span>
      </p>
      {!isClosed(store.till) && (
        <KeyButton
          id="cancel-registration"
          look="quiet"
          shortcut="Alt+X"
          disabled={store.till.busy !== null}
          onClick={() => store.edits.ask('cancel-registration')}
        >
          {words.cancelRegistration}
        </KeyButton>
      )}
    </div>
  );
});

/** Where the person is seen and with what; then 挂号. @requirement E1 */
export const VisitChoices = observer(function VisitChoices() {
  const { store } = useTill();
  const { bill, busy } = store.till;
  const isFixed = busy !== null || isClosed(store.till);
  return (
    <>
      <Choice
        id="department"
        label={words.department}
        among={departments}
        chosen={bill.department}
        disabled={isFixed || bill.visit !== null}
        onChoose={(one) => store.edits.chooseDepartment(one)}
      />
      <Choice
        id="diagnosis"
        label={words.diagnosis}
        among={diagnoses}
        chosen={bill.diagnosis}
        disabled={isFixed}
        onChoose={(one) => store.edits.chooseDiagnosis(one)}
      />
      {bill.visit ? (
        <Registered id={bill.visit.id} />
      ) : (
        <KeyButton
          id="register"
          look="main"
          shortcut="F2"
          disabled={isFixed || bill.insuranceType === null}
          onClick={() => void store.register()}
        >
          {busy === 'registering' ? words.registering : words.register}
        </KeyButton>
      )}
    </>
  );
});
