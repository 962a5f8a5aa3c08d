import { makeAutoObservable, observableRef } from 'mobx';
import type { ProblemCode } from '@contract/problem';
import type { Problem } from '@contract/result';
import type { CredentialApi } from '@/api/credential';
import { WaitClock } from '@/api/wait-clock';
import type { Beat } from '@/platform/beat';
import type { PhoneState } from './phone.state';
import { Turns } from './turns';

const start: PhoneState = {
  step: 'form',
  phone: '',
  smsCode: '',
  asksPassword: false,
  password: '',
  busy: null,
  problem: null,
};
const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
const digitsOf = (text: string, length: number): string => text.replace(/\D/g, '').slice(0, length);

/** 修改手机号 @requirement C2 */
export class PhoneStore {
  state: PhoneState = start;
  readonly resend: WaitClock;
  private readonly turns = new Turns();

  constructor(
    private readonly api: Pick<CredentialApi, 'home' | 'sendSms' | 'changePhone'>,
    beat: Beat,
  ) {
    this.resend = new WaitClock(beat);
    makeAutoObservable<this, 'api' | 'turns'>(
      this,
      { state: observableRef, resend: false, api: false, turns: false },
      { autoBind: true },
    );
  }

  /** A fresh page. The password is asked for where the credential has one. */
  async begin(): Promise<void> {
    this.leave();
    const isStillOn = this.turns.watch();
    const reply = await this.api.home();
    // Without an answer the page does without: the cloud says when it wants the password.
    const asksPassword =
      reply.ok && reply.value.status === 'active' && reply.value.credential.hasPassword;
    if (asksPassword && isStillOn() && this.state.step === 'form')
      this.enter({ ...this.state, asksPassword });
  }

  /** The page is left: nothing that was typed is kept. */
  leave(): void {
    this.turns.begin();
    this.resend.stop();
    this.enter(start);
  }

  /** What stands in the field of the number. A new number wants a new SMS. */
  typePhone(text: string): void {
    if (this.state.step !== 'form' || this.state.busy) return;
    const phone = digitsOf(text, 11);
    if (phone === this.state.phone) return;
    this.enter({ ...this.state, phone, smsCode: '', problem: null });
  }

  /** What stands in the field of the SMS code. */
  typeSms(text: string): void {
    if (this.state.step !== 'form') return;
    this.enter({ ...this.state, smsCode: digitsOf(text, 6), problem: null });
  }

  /** What stands in the field of the password. */
  typePassword(text: string): void {
    if (this.state.step !== 'form') return;
    this.enter({ ...this.state, password: digitsOf(text, 6), problem: null });
  }

  /** 获取验证码 */
  async sendSms(): Promise<void> {
    const { state } = this;
    if (state.step !== 'form' || state.busy || this.resend.secondsLeft > 0) return;
    if (!isMobile(state.phone)) return this.say('PHONE_INVALID');
    this.enter({ ...state, busy: 'sms', problem: null });
    const isStillOn = this.turns.watch();
    const reply = await this.api.sendSms({ purpose: 'phone', phone: state.phone });
    if (!isStillOn() || this.state.step !== 'form') return;
    this.resend.heed(reply);
    this.enter({ ...this.state, busy: null, problem: reply.ok ? null : reply.problem });
  }

  /** Is a whole SMS code typed? */
  get hasSmsCode(): boolean {
    return this.state.step === 'form' && this.state.smsCode.length === 6;
  }

  /** Is everything typed that is asked for? */
  get isComplete(): boolean {
    const { state } = this;
    if (state.step !== 'form' || !this.hasSmsCode) return false;
    return !state.asksPassword || state.password.length === 6;
  }

  /** 确认 */
  async save(): Promise<void> {
    const { state } = this;
    if (state.step !== 'form' || state.busy) return;
    if (!isMobile(state.phone)) return this.say('PHONE_INVALID');
    if (!this.hasSmsCode) return this.say('SMS_CODE_WRONG');
    if (!this.isComplete) return this.say('PASSWORD_SHAPE');
    this.enter({ ...state, busy: 'save', problem: null });
    const isStillOn = this.turns.watch();
    const { phone, smsCode, asksPassword, password } = state;
    const change = { phone, smsCode, ...(asksPassword ? { password } : {}) };
    const reply = await this.api.changePhone(change);
    if (!isStillOn() || this.state.step !== 'form') return;
    if (!reply.ok) return this.refused(reply.problem);
    this.resend.stop();
    this.enter({ step: 'done', phone: reply.value.phone ?? '' });
  }

  private refused(problem: Problem): void {
    if (this.state.step !== 'form') return;
    // A password may have been set on another phone since this page was opened.
    const again = problem.code === 'PASSWORD_WRONG' ? { asksPassword: true, password: '' } : {};
    this.enter({ ...this.state, ...again, busy: null, problem });
  }

  private say(code: ProblemCode): void {
    if (this.state.step === 'form') this.enter({ ...this.state, problem: { code } });
  }

  private enter(next: PhoneState): void {
    this.state = next;
  }
}
