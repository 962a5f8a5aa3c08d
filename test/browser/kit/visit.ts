import { aSoftware, overHttp } from '../../fixtures/software';
import { billing, findPerson, register, upload, type Proof } from '../../fixtures/visits';
import type { Phone } from './phone';

const yuan = 200;

/**
 * A hospital's own software reads the code on the screen, registers, charges 200 yuan and settles; nothing comes from
 * the personal account, so that something is left to pay.
 */
export async function settleVisit(phone: Phone): Promise<void> {
  const { origin } = new URL(phone.page.url());
  const software = aSoftware(overHttp(origin), { now: () => Date.now() }, 'tif');
  const ecQrCode = await phone.digits();
  const read = await software.send('1162', {
    data: { businessType: '01101', operatorId: 'test001', ecQrCode },
  });
  const { ecToken, idNo, userName } = read.row('data');
  const proof: Proof = { mdtrt_cert_type: '01', mdtrt_cert_no: String(ecToken) };
  const named = { name: String(userName), idNumber: String(idNo) };
  const visit = await register(software, await findPerson(software, proof, named), proof);
  await upload(software, visit, yuan);
  const bill = billing(visit, proof, { medfee_sumamt: yuan, acct_used_flag: '0' });
  await software.send('2207', bill);
}
