import { observer } from 'mobx-react-lite';
import { useState, type FormEvent } from 'react';
import type { Access, AccessScheme } from '../../kit/fsi/access';
import { Button } from '../../kit/parts/button';
import { Field } from '../../kit/parts/field';
import { Notice } from '../../kit/parts/notice';
import type { SandboxInstitution } from '../sandbox-hints';
import { problemWords, schemeWords, words } from './access.copy';
import type { AccessStore } from './access.store';

const empty: Access = {
  institutionCode: '',
  institutionName: '',
  scheme: 'tif',
  account: '',
  secret: '',
  operatorId: '',
  operatorName: '',
};

const institutionShape = /^[HP]\d{11}$/;

/** With x-ca the institution is its own account. */
function isComplete(access: Access): boolean {
  const { institutionCode, account, scheme, ...rest } = access;
  if (!institutionShape.test(institutionCode)) return false;
  if (scheme !== 'ca' && account === '') return false;
  return Object.values(rest).every((value) => value !== '');
}

const trimmed = (access: Access): Access => ({
  institutionCode: access.institutionCode.trim().toUpperCase(),
  institutionName: access.institutionName.trim(),
  scheme: access.scheme,
  account: access.account.trim(),
  secret: access.secret.trim(),
  operatorId: access.operatorId.trim(),
  operatorName: access.operatorName.trim(),
});

function accessOf({ code, name, access, operators }: SandboxInstitution): Access {
  const operator = operators[operators.length - 1];
  return {
    ...access,
    institutionCode: code,
    institutionName: name,
    operatorId: operator?.id ?? '',
    operatorName: operator?.name ?? '',
  };
}

interface HintsProps {
  readonly hints: readonly SandboxInstitution[];
  readonly onChoose: (access: Access) => void;
}

const AccessHints = ({ hints, onChoose }: HintsProps) => (
  <section id="access-hints" className="hints" aria-labelledby="access-hints-title">
    <h2 id="access-hints-title">
      <span className="badge badge-sandbox">{words.sandbox}</span>
      {words.hints}
    </h2>
    <p className="soft">{words.hintsLead}</p>
    {hints.map((hint) => (
      <button
        key={hint.code}
        type="button"
        id={`sandbox-access-${hint.code}`}
        className="hint"
        onClick={() => onChoose(accessOf(hint))}
      >
        <strong>{hint.name}</strong>
        <span>
          {hint.code} · {schemeWords[hint.access.scheme]}
        </span>
      </button>
    ))}
  </section>
);

interface FormProps {
  readonly store: AccessStore;
  readonly form: Access;
  readonly onChange: (form: Access) => void;
  readonly onSubmit: (form: Access) => void;
}

const SchemeChoice = ({ form, onChange }: Pick<FormProps, 'form' | 'onChange'>) => (
  <div className="field">
    <label htmlFor="access-scheme">{words.scheme}</label>
    <select
      id="access-scheme"
      className="input"
      value={form.scheme}
      onChange={({ target }) => onChange({ ...form, scheme: target.value as AccessScheme })}
    >
      {Object.entries(schemeWords).map(([scheme, name]) => (
        <option key={scheme} value={scheme}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

const AccessForm = observer(function AccessForm({ store, form, onChange, onSubmit }: FormProps) {
  const [incomplete, setIncomplete] = useState(false);
  const isTrying = store.state.step === 'trying';
  const problem = store.state.step === 'missing' ? store.state.problem : null;
  const line = (name: keyof Access) => ({
    value: form[name],
    onChange: ({ target }: { target: HTMLInputElement }) =>
      onChange({ ...form, [name]: target.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const complete = isComplete(trimmed(form));
    setIncomplete(!complete);
    if (complete) onSubmit(trimmed(form));
  };
  const said = incomplete ? words.incomplete : problem && problemWords(problem);
  return (
    <form id="access-form" className="access-form" onSubmit={submit} noValidate>
      <h1>{words.title}</h1>
      <p className="soft">{words.lead}</p>
      <div className="access-fields">
        <Field
          id="access-code"
          label={words.code}
          autoFocus
          maxLength={12}
          {...line('institutionCode')}
        />
        <Field id="access-name" label={words.name} maxLength={60} {...line('institutionName')} />
        <SchemeChoice form={form} onChange={onChange} />
        {form.scheme !== 'ca' && (
          <Field id="access-account" label={words.account} maxLength={64} {...line('account')} />
        )}
        <Field
          id="access-secret"
          label={words.secret}
          type="password"
          maxLength={128}
          {...line('secret')}
        />
        <Field
          id="access-operator"
          label={words.operatorId}
          maxLength={20}
          {...line('operatorId')}
        />
        <Field
          id="access-operator-name"
          label={words.operatorName}
          maxLength={30}
          {...line('operatorName')}
        />
      </div>
      <div role="alert">
        {said && (
          <Notice tone="bad" id="access-problem">
            {said}
          </Notice>
        )}
      </div>
      <Button id="access-save" type="submit" look="main" disabled={isTrying}>
        {isTrying ? words.trying : words.save}
      </Button>
    </form>
  );
});

interface AccessProps {
  readonly store: AccessStore;
  readonly hints: readonly SandboxInstitution[];
}

/** Where a desk is told for whom it speaks, before it may settle. */
export const AccessView = observer(function AccessView({ store, hints }: AccessProps) {
  const [form, setForm] = useState<Access>(empty);
  const choose = (access: Access): void => {
    setForm(access);
    void store.signOn(access);
  };
  return (
    <main id="access-page" className="access-page">
      <div className="sign-in-card">
        <AccessForm
          store={store}
          form={form}
          onChange={setForm}
          onSubmit={(access) => void store.signOn(access)}
        />
        {hints.length > 0 && <AccessHints hints={hints} onChoose={choose} />}
      </div>
    </main>
  );
});
