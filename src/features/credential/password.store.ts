import { makeAutoObservable, observableRef } from 'mobx';
import { guessable } from '@contract/password';
import type { Problem } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import type { PasswordState } from './password.state';
import { Turns } from './turns';

const length = 6;
const start: Extract<PasswordState, { step: 'sms' }> = {
  step: 'sms',
  sent: null,
  smsCode: '',
  busy: false,
  problem: null,
};

/** Sets the 医保码密码. The two entries are compared here; every other rule is the cloud's. @requirement C2 */
export class PasswordStore {
  state: PasswordState = start;
  readonly resend: WaitClock;
  private readonly turns = new Turns();

  constructor(
    private readonly api: Pick<CredentialApi, 'sendSms' | 'setPassword'>,
    beat: Beat,
  ) {
    this.resend = new WaitClock(beat);
    makeAutoObservable<this, 'api' | 'turns'>(
      this,
      { state: observableRef, resend: false, api: false, turns: false },
      { autoBind: true },
    );
  }

  /** A fresh page. */
  begin(): void {
    this.turns.begin();
    this.resend.stop();
    this.enter(start);
  }

  /** The page is left: digits are not kept. */
  leave(): void {
    this.begin();
  }

  /** 获取验证码 */
  async sendSms(): Promise<void> {
    const { state } = this;
    if (state.step !== 'sms' || state.busy || this.resend.secondsLeft > 0) return;
    this.enter({ ...state, busy: true, problem: null });
    const isStillOn = this.turns.watch();
    const reply = await this.api.sendSms({ purpose: 'password' });
    if (!isStillOn() || this.state.step !== 'sms') return;
    this.resend.heed(reply);
    if (!reply.ok) return this.enter({ ...this.state, busy: false, problem: reply.problem });
    this.enter({ ...this.state, sent: reply.value, busy: false });
  }

  /** What stands in the field of the SMS code. */
  typeSms(text: string): void {
    if (this.state.step !== 'sms') return;
    this.enter({ ...this.state, smsCode: text.replace(/\D/g, '').slice(0, length), problem: null });
  }

  /** Is a whole SMS code typed? Where it was asked for does not matter: the page may have been left since. */
  get hasSmsCode(): boolean {
    return this.state.step === 'sms' && this.state.smsCode.length === length;
  }

  /** On to the digits, once the SMS code is complete. */
  confirmSms(): void {
    if (this.state.step !== 'sms' || this.state.busy) return;
    const { smsCode } = this.state;
    if (!this.hasSmsCode) {
      return this.enter({ ...this.state, problem: { code: 'SMS_CODE_WRONG' } });
    }
    this.enter({ step: 'first', smsCode, digits: '', problem: null });
  }

  /** A key of the keypad. */
  async press(digit: string): Promise<void> {
    const { state } = this;
    if (state.step !== 'first' && state.step !== 'again') return;
    if (state.digits.length >= length) return;
    const digits = state.digits + digit;
    const isFull = digits.length === length;
    if (state.step === 'first') {
      const { smsCode } = state;
      if (!isFull) return this.enter({ ...state, digits, problem: null });
      const code = guessable(digits);
      if (code) return this.enter({ ...state, digits: '', problem: { code } });
      return this.enter({ step: 'again', smsCode, first: digits, digits: '', busy: false });
    }
    this.enter({ ...state, digits });
    if (isFull) await this.submit();
  }

  /** 删除 */
  erase(): void {
    this.edit((digits) => digits.slice(0, -1));
  }

  /** 清除 */
  clear(): void {
    this.edit(() => '');
  }

  private edit(change: (digits: string) => string): void {
    const { state } = this;
    if (state.step === 'first') this.enter({ ...state, digits: change(state.digits) });
    if (state.step === 'again' && !state.busy) {
      this.enter({ ...state, digits: change(state.digits) });
    }
  }

  private async submit(): Promise<void> {
    const { state } = this;
    if (state.step !== 'again' || state.busy) return;
    if (state.digits !== state.first) return this.chooseAgain({ code: 'PASSWORDS_DIFFER' });
    this.enter({ ...state, busy: true });
    const isStillOn = this.turns.watch();
    const reply = await this.api.setPassword(state.smsCode, state.digits);
    if (!isStillOn()) return;
    if (reply.ok) return this.enter({ step: 'done' });
    const { problem } = reply;
    if (problem.code.startsWith('PASSWORD')) return this.chooseAgain(problem);
    // Unless it is the SMS code that was refused, it may still be good.
    const smsCode = problem.code.startsWith('SMS') ? '' : state.smsCode;
    this.enter({ ...start, smsCode, problem });
  }

  private chooseAgain(problem: Problem): void {
    if (this.state.step !== 'again') return;
    this.enter({ step: 'first', smsCode: this.state.smsCode, digits: '', problem });
  }

  private enter(next: PasswordState): void {
    this.state = next;
  }
}
