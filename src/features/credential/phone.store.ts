import { makeAutoObservable, observableRef } from 'mobx';
import type { ProblemCode } from '@contract/problem';
import type { CredentialApi } from '@/api/credential';
import type { Beat } from './beat';
import type { PhoneState } from './phone.state';
import { ResendClock } from './resend-clock';
import { Turns } from './turns';

const start: PhoneState = {
  step: 'form',
  phone: '',
  smsCode: '',
  busy: null,
  problem: null,
};
const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
const digitsOf = (text: string, length: number): string => text.replace(/\D/g, '').slice(0, length);

/** 修改手机号 @requirement C2 */
export class PhoneStore {
  state: PhoneState = start;
  readonly resend: ResendClock;
  private readonly turns = new Turns();

  constructor(
    private readonly api: Pick<CredentialApi, 'sendSms' | 'changePhone'>,
    beat: Beat,
  ) {
    this.resend = new ResendClock(beat);
    makeAutoObservable<this, 'api' | 'turns'>(
      this,
      { state: observableRef, resend: false, api: false, turns: false },
      { autoBind: true },
    );
  }

  /** A fresh page, or the page is left: the number is not kept. */
  begin(): void {
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

  /** 确认 */
  async save(): Promise<void> {
    const { state } = this;
    if (state.step !== 'form' || state.busy) return;
    if (!isMobile(state.phone)) return this.say('PHONE_INVALID');
    if (!this.hasSmsCode) return this.say('SMS_CODE_WRONG');
    this.enter({ ...state, busy: 'save', problem: null });
    const isStillOn = this.turns.watch();
    const reply = await this.api.changePhone(state.phone, state.smsCode);
    if (!isStillOn() || this.state.step !== 'form') return;
    if (!reply.ok) return this.enter({ ...this.state, busy: null, problem: reply.problem });
    this.resend.stop();
    this.enter({ step: 'done', phone: reply.value.phone ?? '' });
  }

  private say(code: ProblemCode): void {
    if (this.state.step === 'form') this.enter({ ...this.state, problem: { code } });
  }

  private enter(next: PhoneState): void {
    this.state = next;
  }
}
