import {
  changePhoneRequest,
  codeUseRequest,
  emptyRequest,
  sendSmsRequest,
  setPasswordRequest,
} from '@contract/schema/credential';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { changePhone } from './change-phone';
import { codeUse } from './code-use';
import { home } from './home';
import { payCode } from './pay-code';
import { reveal } from './reveal';
import { sendSms } from './send-sms';
import { setPassword } from './set-password';
import { showCode } from './show-code';

/** The function `credential`: what its holder sees and does with it. */
export function createCredential(parts: Parts): Handler {
  const forHolder = verbFor('holder');
  const verbs: VerbsOf<'credential'> = {
    home: forHolder(emptyRequest, home(parts)),
    showCode: forHolder(emptyRequest, showCode(parts)),
    codeUse: forHolder(codeUseRequest, codeUse(parts)),
    reveal: forHolder(emptyRequest, reveal(parts)),
    sendSms: forHolder(sendSmsRequest, sendSms(parts)),
    setPassword: forHolder(setPasswordRequest, setPassword(parts)),
    changePhone: forHolder(changePhoneRequest, changePhone(parts)),
    payCode: forHolder(emptyRequest, payCode(parts)),
  };
  return openDoor('credential', verbs, parts);
}
