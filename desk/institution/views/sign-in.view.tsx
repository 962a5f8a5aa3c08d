import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../kit/parts/button';
import { Field } from '../../kit/parts/field';
import { Icon } from '../../kit/parts/icon';
import { Notice } from '../../kit/parts/notice';
import { signedOutWords, signInProblemWords } from '../desk.copy';
import type { DeskState } from '../desk.state';
import type { SandboxInstitution } from '../sandbox-hints';
import { useDesk } from './desk-context';

interface Account {
  readonly institutionCode: string;
  readonly operatorId: string;
  readonly password: string;
}

interface HintsProps {
  readonly hints: readonly SandboxInstitution[];
  readonly onChoose: (account: Account) => void;
}

/** The sandbox's accounts, one press each. */
const SandboxHints = ({ hints, onChoose }: HintsProps) => (
  <section id="sandbox-hints" className="hints" aria-labelledby="sandbox-hints-title">
    <h2 id="sandbox-hints-title">
      <span className="badge badge-sandbox">沙箱</span>试用账号
    </h2>
    <p className="soft">机构和人员均为虚构，点一下即可填入。</p>
    {hints.map(({ code, name, operators }) => (
      <div key={code} className="hint-institution">
        <h3>{name}</h3>
        {operators.map(({ id, name: operatorName, password }) => (
          <button
            key={id}
            type="button"
            id={`sandbox-operator-${code}-${id}`}
            className="hint"
            onClick={() => onChoose({ institutionCode: code, operatorId: id, password })}
          >
            <strong>{operatorName}</strong>
            <span>
              机构 {code} · 工号 {id} · 密码 {password}
            </span>
          </button>
        ))}
      </div>
    ))}
  </section>
);

interface FormProps {
  readonly state: Extract<DeskState, { step: 'signed-out' }>;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
}

function SignInForm({ state: { busy, why, problem }, account, onChange }: FormProps) {
  const { desk } = useDesk();
  const [incomplete, setIncomplete] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { institutionCode, operatorId, password } = account;
    const form = {
      institutionCode: institutionCode.trim(),
      operatorId: operatorId.trim(),
      password,
    };
    const missing = Object.values(form).some((value) => value === '');
    setIncomplete(missing);
    if (!missing) void desk.signIn(form);
  };
  const line = (key: keyof Account) => ({
    value: account[key],
    onChange: ({ target }: { target: HTMLInputElement }) =>
      onChange({ ...account, [key]: target.value }),
  });
  const words = incomplete
    ? '请把机构编号、工号和密码填写完整'
    : problem && signInProblemWords(problem);
  return (
    <form id="sign-in-form" className="sign-in-form" onSubmit={submit} noValidate>
      <h1>医保业务前台</h1>
      <p className="soft">供定点医药机构窗口读取患者的医保电子凭证</p>
      {why && !words && (
        <Notice tone="warn" id="signed-out-why">
          {signedOutWords[why]}
        </Notice>
      )}
      <Field
        id="institution-code"
        label="机构编号"
        autoFocus
        maxLength={40}
        {...line('institutionCode')}
      />
      <Field id="operator-id" label="工号" maxLength={30} {...line('operatorId')} />
      <Field
        id="operator-password"
        label="密码"
        type="password"
        maxLength={64}
        {...line('password')}
      />
      <div role="alert">
        {words && (
          <Notice tone="bad" id="sign-in-problem">
            {words}
          </Notice>
        )}
      </div>
      <Button id="sign-in" type="submit" look="main" disabled={busy}>
        {busy ? '正在登录…' : '登录'}
      </Button>
    </form>
  );
}

interface SignInProps {
  readonly state: Extract<DeskState, { step: 'signed-out' }>;
  readonly hints: readonly SandboxInstitution[];
}

/** The page before anybody works at the desk. */
export function SignInView({ state, hints }: SignInProps) {
  const [account, setAccount] = useState<Account>({
    institutionCode: '',
    operatorId: '',
    password: '',
  });
  const page = useRef<HTMLElement>(null);
  // Whoever was signed out further down a narrow page must see the reason, not only the focused field.
  useEffect(() => {
    page.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <main ref={page} id="sign-in-page" className="sign-in-page">
      <div className="brand">
        <Icon name="scan" /> 一码 <span>医保电子凭证</span>
      </div>
      <div className="sign-in-card">
        <SignInForm state={state} account={account} onChange={setAccount} />
        {hints.length > 0 && <SandboxHints hints={hints} onChoose={setAccount} />}
      </div>
    </main>
  );
}
