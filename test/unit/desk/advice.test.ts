import { everyProblem } from '@contract/clerk-words';
import type { ProblemCode } from '@contract/problem';
import { adviceFor, advisedCodes } from '../../../desk/institution/advice.copy';

/** What a scan can be answered with: the doors every call passes, and the gateway's own noes. */
const scanNoes: readonly ProblemCode[] = [
  'BAD_REQUEST',
  'TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'UNKNOWN_VERB',
  'STILL_WORKING',
  'SERVICE_UNAVAILABLE',
  'NETWORK_UNREACHABLE',
  'CODE_FORMAT',
  'CODE_NOT_VALID',
  'CODE_EXPIRED',
  'CODE_USED',
  'CREDENTIAL_NOT_ACTIVE',
  'BUSINESS_TYPE_UNKNOWN',
  'INSTITUTION_UNKNOWN',
];

const everyCode = Object.keys(everyProblem) as ProblemCode[];
const showAgain = everyCode.filter((code) => everyProblem[code].next === 'refresh-code');

describe('what to tell when a scan is refused', () => {
  it.each(scanNoes)('%s has advice of its own', (code) => expect(advisedCodes).toContain(code));

  it.each(everyCode)('%s has words for both sides of the counter', (code) => {
    const { title, clerk, patient } = adviceFor(code);
    expect(title).toMatch(/[\u4e00-\u9fff]/);
    expect(clerk).toMatch(/[\u4e00-\u9fff]/);
    expect(patient.length).toBeGreaterThan(0);
    expect(new Set(patient).size).toBe(patient.length);
  });

  it.each(showAgain)(
    '%s goes the way of the guide: refresh, then another channel, then the card',
    (code) => {
      const { patient, act } = adviceFor(code);
      const at = (words: string): number => patient.findIndex((step) => step.includes(words));
      expect(act).toBe('rescan');
      if (code !== 'CODE_FORMAT') expect(at('刷新')).toBe(0);
      expect(at('渠道')).toBeGreaterThan(0);
      expect(at('实体社保卡')).toBeGreaterThan(at('渠道'));
    },
  );

  it.each(['NETWORK_UNREACHABLE', 'SERVICE_UNAVAILABLE', 'STILL_WORKING'] as const)(
    '%s keeps the code and does not send the patient to their phone',
    (code) => {
      const { act, clerk, patient } = adviceFor(code);
      expect(act).toBe('retry');
      expect(clerk).toContain('已保留');
      expect(patient.join()).not.toMatch(/刷新|检查手机/);
    },
  );

  it('tells the clerk nothing that separates a forged code from an unknown one', () => {
    expect(adviceFor('CODE_NOT_VALID').clerk).not.toMatch(/伪造|不存在|未知/);
  });
});
