import {
  beginVerifyRequest,
  changePhoneRequest,
  codeUseRequest,
  deregisterRequest,
  emptyRequest,
  endChannelRequest,
  freezeRequest,
  sendSmsRequest,
  setPasswordRequest,
  setShowCheckRequest,
  showCodeRequest,
  verifyPasswordRequest,
  verifyRequest,
} from '@contract/schema/credential';
import { openDoor, type Handler } from '@core/door/door';
import { verbFor, type VerbsOf } from '@core/door/verb';
import type { Parts } from '@core/ports/parts';
import { beginVerify } from './begin-verify';
import { changePhone } from './change-phone';
import { channels, endChannel } from './channels';
import { codeUse } from './code-use';
import { deregister } from './deregister';
import { freeze } from './freeze';
import { home } from './home';
import { payCode } from './pay-code';
import { reveal } from './reveal';
import { sendSms } from './send-sms';
import { setPassword } from './set-password';
import { setShowCheck } from './set-show-check';
import { showCode } from './show-code';
import { verify } from './verify';
import { verifyPassword } from './verify-password';

/** The function `credential`: what its holder sees and does with it. */
export function createCredential(parts: Parts): Handler {
  const forHolder = verbFor('holder');
  const verbs: VerbsOf<'credential'> = {
    home: forHolder(emptyRequest, home(parts)),
    showCode: forHolder(showCodeRequest, showCode(parts)),
    codeUse: forHolder(codeUseRequest, codeUse(parts)),
    reveal: forHolder(emptyRequest, reveal(parts)),
    sendSms: forHolder(sendSmsRequest, sendSms(parts)),
    setPassword: forHolder(setPasswordRequest, setPassword(parts)),
    changePhone: forHolder(changePhoneRequest, changePhone(parts)),
    payCode: forHolder(emptyRequest, payCode(parts)),
    beginVerify: forHolder(beginVerifyRequest, beginVerify(parts)),
    verify: forHolder(verifyRequest, verify(parts)),
    verifyPassword: forHolder(verifyPasswordRequest, verifyPassword(parts)),
    setShowCheck: forHolder(setShowCheckRequest, setShowCheck(parts)),
    channels: forHolder(emptyRequest, channels(parts)),
    endChannel: forHolder(endChannelRequest, endChannel(parts)),
    freeze: forHolder(freezeRequest, freeze(parts)),
    deregister: forHolder(deregisterRequest, deregister(parts)),
  };
  return openDoor('credential', verbs, parts);
}
