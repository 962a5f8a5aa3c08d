import { makeAutoObservable, observableRef } from 'mobx';
import { guessable } from '@contract/password';
import type { Problem } from '@contract/result';
import type { CredentialApi, PasswordProof } from '@/api/credential';
import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import { uncheckedYet, type CheckAct, type HolderCheck } from './holder-check';
import type { PasswordState } from './password.state';
import { Turns } from './turns';

const length = 6;
const sms: Extract<PasswordState, { step: 'sms' }> = {
  step: 'sms',
  isReset: false,
  sent: null,
  smsCode: '',
  busy: false,
  problem: null,
};

/** What the password page needs from outside. */
export interface PasswordPorts {
  readonly api: Pick<CredentialApi, 'home' | 'sendSms' | 'setPassword' | 'verifyPassword'>;
  readonly check: HolderCheck;
  readonly beat: Beat;
}

/**
 * Sets the 医保码密码, or takes the one of another channel. The two entries are compared here; every other
 * rule is the cloud's. @requirement B1 C2
 */
export class PasswordStore {
  state: PasswordState = { step: 'loading' };
  readonly resend: WaitClock;
  /** Until the next try at a password, a slip or an SMS code. */
  readonly wait: WaitClock;
  private readonly turns = new Turns();
  private isReset = false;

  constructor(private readonly ports: PasswordPorts) {
    this.resend = new WaitClock(ports.beat);
    this.wait = new WaitClock(ports.beat);
    makeAutoObservable<this, 'ports' | 'turns' | 'isReset'>(
      this,
      {
        state: observableRef,
        resend: false,
        wait: false,
        ports: false,
        turns: false,
        isReset: false,
      },
      { autoBind: true },
    );
  }

  /** A fresh page: a password of another channel is asked for, a new one is set. */
  async begin(): Promise<void> {
    this.leave();
    const isStillOn = this.turns.watch();
    const reply = await this.ports.api.home();
    if (!isStillOn()) return;
    const credential = reply.ok && reply.value.status !== 'none' ? reply.value.credential : null;
    this.isReset = credential?.hasPassword ?? false;
    if (this.isReset && !credential?.isPasswordKnownHere) {
      return this.enter({ step: 'known', digits: '', busy: false, problem: null });
    }
    this.enter({ ...sms, isReset: this.isReset });
  }

  /** The page is left: digits are not kept. */
  leave(): void {
    this.turns.begin();
    this.resend.stop();
    this.wait.stop();
    this.enter({ step: 'loading' });
  }

  /** 忘记密码: by SMS. */
  bySms(): void {
    this.wait.stop();
    this.enter({ ...sms, isReset: this.isReset });
  }

  /** 忘记密码: by face or counter slip. */
  byProof(): void {
    this.wait.stop();
    this.enter({ step: 'proving', ...uncheckedYet });
  }

  /** The holder shows that it is them. */
  async prove(act: CheckAct): Promise<void> {
    const { state } = this;
    if (state.step !== 'proving' || state.busy || this.wait.secondsLeft > 0) return;
    this.enter({ step: 'proving', busy: act.method, problem: null });
    const isStillOn = this.turns.watch();
    const reply = await this.ports.check.run('password', act);
    if (!isStillOn()) return;
    if (!reply.ok) {
      this.wait.heed(reply);
      return this.enter({ step: 'proving', busy: null, problem: reply.problem });
    }
    const proof = { ticket: reply.value.ticket };
    this.enter({ step: 'first', proof, digits: '', problem: null });
  }

  /** 获取验证码 */
  async sendSms(): Promise<void> {
    const { state } = this;
    if (state.step !== 'sms' || state.busy || this.resend.secondsLeft > 0) return;
    this.enter({ ...state, busy: true, problem: null });
    const isStillOn = this.turns.watch();
    const reply = await this.ports.api.sendSms({ purpose: 'password' });
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
    this.enter({ step: 'first', proof: { smsCode }, digits: '', problem: null });
  }

  /** A key of the keypad. */
  async press(digit: string): Promise<void> {
    const { state } = this;
    if (state.step !== 'first' && state.step !== 'again' && state.step !== 'known') return;
    if (state.digits.length >= length) return;
    const digits = state.digits + digit;
    const isFull = digits.length === length;
    if (state.step === 'first') return this.typeFirst(state.proof, digits);
    if (state.step === 'known') {
      if (state.busy || this.wait.secondsLeft > 0) return;
      this.enter({ ...state, digits, problem: null });
      return isFull ? this.verifyKnown(digits) : undefined;
    }
    this.enter({ ...state, digits });
    if (isFull) await this.submit();
  }

  private typeFirst(proof: PasswordProof, digits: string): void {
    if (digits.length < length) {
      return this.enter({ step: 'first', proof, digits, problem: null });
    }
    const code = guessable(digits);
    if (code) return this.enter({ step: 'first', proof, digits: '', problem: { code } });
    this.enter({ step: 'again', proof, first: digits, digits: '', busy: false });
  }

  private async verifyKnown(digits: string): Promise<void> {
    const isStillOn = this.turns.watch();
    this.enter({ step: 'known', digits, busy: true, problem: null });
    const reply = await this.ports.api.verifyPassword(digits);
    if (!isStillOn()) return;
    if (reply.ok) return this.enter({ step: 'done', isNew: false });
    this.wait.heed(reply);
    this.enter({ step: 'known', digits: '', busy: false, problem: reply.problem });
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
    if ((state.step === 'again' || state.step === 'known') && !state.busy) {
      this.enter({ ...state, digits: change(state.digits) });
    }
  }

  private async submit(): Promise<void> {
    const { state } = this;
    if (state.step !== 'again' || state.busy) return;
    if (state.digits !== state.first) return this.chooseAgain({ code: 'PASSWORDS_DIFFER' });
    this.enter({ ...state, busy: true });
    const isStillOn = this.turns.watch();
    const { proof } = state;
    const reply = await this.ports.api.setPassword(proof, state.digits);
    if (!isStillOn()) return;
    if (reply.ok) return this.enter({ step: 'done', isNew: true });
    const { problem } = reply;
    if (problem.code.startsWith('PASSWORD')) return this.chooseAgain(problem);
    if ('ticket' in proof) return this.enter({ step: 'proving', busy: null, problem });
    this.wait.heed(reply);
    // Unless it is the SMS code that was refused, it may still be good.
    const smsCode = problem.code.startsWith('SMS') ? '' : proof.smsCode;
    this.enter({ ...sms, isReset: this.isReset, smsCode, problem });
  }

  private chooseAgain(problem: Problem): void {
    if (this.state.step !== 'again') return;
    this.enter({ step: 'first', proof: this.state.proof, digits: '', problem });
  }

  private enter(next: PasswordState): void {
    this.state = next;
  }
}
