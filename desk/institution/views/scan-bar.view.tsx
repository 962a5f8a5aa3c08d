import { observer } from 'mobx-react-lite';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { codeLength, readPrinted } from '../../kit/printed-code';
import { Button } from '../../kit/parts/button';
import { Notice } from '../../kit/parts/notice';
import { businessGroups, noticeText } from '../desk.copy';
import { businessesOf, type AtWork, type DeskState } from '../desk.state';
import { CameraButton, CameraPicture } from './camera.view';
import { useDesk } from './desk-context';

/** 业务类型: what the patient has come for. */
function BusinessChoice({ state }: { state: AtWork }) {
  const { desk } = useDesk();
  const isMissing = state.businessType === null;
  return (
    <div className="field field-business">
      <label htmlFor="business-type">业务类型</label>
      <select
        id="business-type"
        className={isMissing ? 'input input-next' : 'input'}
        value={state.businessType ?? ''}
        aria-invalid={state.notice?.why === 'business-missing'}
        onChange={({ target }) => desk.chooseBusiness(target.value)}
      >
        {isMissing && (
          <option value="" disabled>
            请选择
          </option>
        )}
        {businessGroups(businessesOf(state.operator)).map(([field, types]) => (
          <optgroup key={field} label={field}>
            {types.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}（{code}）
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** A scanner that types into the field puts its code behind a text that was refused and left there. */
function sinceRefused(text: string, refused: string): string {
  const added = text.startsWith(refused) ? text.slice(refused.length) : text;
  return readPrinted(text).kind !== 'code' && readPrinted(added).kind === 'code' ? added : text;
}

/** Whether the desk has done with a text: it is being read, or it was read just now. */
const isTaken = (state: DeskState): boolean =>
  state.step !== 'at-work' || state.notice === null || state.notice.why === 'same-code';

interface CodeFieldProps {
  readonly waiting: number;
  /** Of the code being read or read last. */
  readonly attemptId: string | null;
  readonly children: ReactNode;
}

/** A visible field for typing and pasting; the scanner does not need it. */
function CodeField({ waiting, attemptId, children }: CodeFieldProps) {
  const { desk } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const refused = useRef('');
  useEffect(() => {
    // A code came in, by whatever way: what was left half typed is over.
    if (attemptId !== null && field.current) field.current.value = refused.current = '';
  }, [attemptId]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!field.current) return;
    const text = sinceRefused(field.current.value, refused.current);
    void desk.scan(text, 'typed');
    // Who mistyped one digit need not type all of them again.
    field.current.value = isTaken(desk.state) ? '' : text;
    refused.current = field.current.value;
  };
  return (
    <form className="field field-code" onSubmit={submit}>
      <label htmlFor="code-field">医保码数字（扫码枪直接扫，不用点这里）</label>
      <div className="field-row">
        <input
          ref={field}
          id="code-field"
          className="input input-code"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={256}
          placeholder={
            waiting > 0
              ? `扫码枪已送入 ${waiting} 位，等待回车`
              : `也可输入或粘贴 ${codeLength} 位数字`
          }
        />
        <Button id="read-code" type="submit">
          读取
        </Button>
        {children}
      </div>
    </form>
  );
}

/** Where codes come in. @requirement E1 */
export const ScanBar = observer(function ScanBar(props: {
  readonly state: AtWork;
  readonly waiting: number;
}) {
  const { state, waiting } = props;
  const video = useRef<HTMLVideoElement>(null);
  return (
    <section className="panel scan-bar" aria-label="扫码">
      <div className="scan-row">
        <BusinessChoice state={state} />
        <CodeField
          waiting={waiting}
          attemptId={state.scan.kind === 'ready' ? null : state.scan.attempt.requestId}
        >
          <CameraButton video={video} />
        </CodeField>
      </div>
      {state.notice ? (
        <Notice tone={state.notice.why === 'same-code' ? 'calm' : 'warn'} id="notice">
          {noticeText(state.notice)}
        </Notice>
      ) : (
        <p className="soft scan-tip">用扫码枪前请关闭中文输入法；光标在哪里都可以扫。</p>
      )}
      <CameraPicture video={video} />
    </section>
  );
});
