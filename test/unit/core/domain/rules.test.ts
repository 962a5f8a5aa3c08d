import { businessTypes, businessTypeOf } from '@core/domain/business-types';
import { civilStamp } from '@core/domain/civil-time';
import { idTypeName, personTypeName } from '@core/domain/dictionaries/short-names';
import { decideCode, looksLikeCode, mintAtMs } from '@core/domain/dynamic-code';
import { maskDocument, maskName, maskPhone } from '@core/domain/masking';
import { decidePassword } from '@core/domain/password';
import { defaultSettings } from '@core/domain/settings';
import { decideSmsCode, decideSmsSend, numberChangedText, smsText } from '@core/domain/sms-code';
import { visitTokenDigits, visitTokenTail } from '@core/domain/visit-token';
import * as fc from 'fast-check';

const noOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code;

describe('the time of a code', () => {
  const slotMs = 250;
  const slot = 4_000_000;
  const issued = slot * slotMs;
  it.each([
    [-3_001, 'CODE_NOT_VALID'],
    [-3_000, undefined],
    [0, undefined],
    [60_000, undefined],
    [65_000, undefined],
    [65_001, 'CODE_EXPIRED'],
  ])('%d ms after its issue is %s', (ageMs, problem) => {
    const decision = decideCode({ slot, slotMs, nowMs: issued + ageMs }, defaultSettings);
    expect(noOf(decision)).toBe(problem);
  });

  it('follows the settings', () => {
    const short = { codeValidMs: 5_000, codeGraceMs: 0, codeSkewMs: 0 };
    expect(decideCode({ slot, slotMs, nowMs: issued + 5_000 }, short).ok).toBe(true);
    expect(noOf(decideCode({ slot, slotMs, nowMs: issued + 5_001 }, short))).toBe('CODE_EXPIRED');
  });

  it('is that of the next slot when this one’s code was used', () => {
    expect(mintAtMs(issued + 10, slotMs, null)).toBe(issued + 10);
    expect(mintAtMs(issued + 10, slotMs, slot - 1)).toBe(issued + 10);
    expect(mintAtMs(issued + 10, slotMs, slot)).toBe(issued + slotMs);
    expect(mintAtMs(issued + 10, slotMs, slot + 1)).toBe(issued + 2 * slotMs);
  });

  it('is asked only of 28 digits', () => {
    expect(looksLikeCode('4'.repeat(28))).toBe(true);
    for (const other of ['', '4'.repeat(27), '4'.repeat(29), `${'4'.repeat(27)}a`, '４'.repeat(28)])
      expect(looksLikeCode(other)).toBe(false);
  });
});

describe('a credential password', () => {
  const owner = { idNumber: '11010119850312951X', phone: '13900482913' };
  it.each([
    ['000000', 'PASSWORD_REPEATED'],
    ['123456', 'PASSWORD_CONSECUTIVE'],
    ['987654', 'PASSWORD_CONSECUTIVE'],
    ['850312', 'PASSWORD_FROM_ID'],
    ['110101', 'PASSWORD_FROM_ID'],
    ['482913', 'PASSWORD_FROM_PHONE'],
    ['12345', 'PASSWORD_SHAPE'],
    ['12345a', 'PASSWORD_SHAPE'],
    ['123457', undefined],
    ['135790', undefined],
    ['890123', undefined],
  ])('%s is %s', (password, problem) => {
    expect(noOf(decidePassword(password, owner))).toBe(problem);
  });

  it('may be chosen without a number on file', () => {
    expect(decidePassword('482913', { ...owner, phone: null }).ok).toBe(true);
  });

  it('is refused for exactly the reasons that are said', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), (password) => {
        const digits = [...password].map(Number);
        const goes = (by: number) =>
          digits.every((digit, n) => n === 0 || digit === (digits[n - 1] ?? 0) + by);
        const isWeak =
          goes(0) ||
          goes(1) ||
          goes(-1) ||
          owner.idNumber.includes(password) ||
          owner.phone.includes(password);
        expect(decidePassword(password, owner).ok).toBe(!isWeak);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('masking', () => {
  it.each([
    ['张伟', '张*'],
    ['欧阳娜娜', '欧***'],
    ['孙𬱖', '孙*'],
    ['𠮷田', '𠮷*'],
    ['阿依古丽·阿不都热合曼', '阿***·******'],
    ['王', '王'],
    ['', ''],
  ])('shows %s as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('shows the ends of numbers only', () => {
    expect(maskDocument('110108198503129518')).toBe('1****************8');
    expect(maskDocument('12')).toBe('**');
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPhone('1381')).toBe('****');
  });

  it('never shows a second character of a name', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const rare = fc
      .integer({ min: 0x20000, max: 0x2a6df })
      .map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(fc.oneof(han, rare), { minLength: 2, maxLength: 12 }), (parts) => {
        const masked = [...maskName(parts.join(''))];
        expect(masked).toEqual([parts[0], ...parts.slice(1).map(() => '*')]);
      }),
    );
  });
});

describe('an SMS code', () => {
  const sent = { sentAtMs: 0, expiresAtMs: 300_000, wrongTries: 0 };
  const stranger = (nowMs: number) => ({ nowMs, isOnFile: false });
  it('may be sent again after a minute', () => {
    const first = { lastAtMs: null, ofPerson: 0, toNumber: 0 };
    const second = { lastAtMs: 0, ofPerson: 1, toNumber: 1 };
    expect(decideSmsSend(first, stranger(0), defaultSettings).ok).toBe(true);
    expect(decideSmsSend(second, stranger(59_999), defaultSettings)).toMatchObject({
      problem: { code: 'SMS_TOO_SOON', detail: { waitMs: 1 } },
    });
    expect(decideSmsSend(second, stranger(60_000), defaultSettings).ok).toBe(true);
  });

  it.each([
    [4, 4, undefined],
    [5, 0, 'SMS_TODAY_ENOUGH'],
    [0, 5, 'SMS_TODAY_ENOUGH'],
  ])('after %d of a person and %d to a number is %s', (ofPerson, toNumber, problem) => {
    const recent = { lastAtMs: 0, ofPerson, toNumber };
    expect(noOf(decideSmsSend(recent, stranger(60_000), defaultSettings))).toBe(problem);
  });

  it.each([
    [4, 5, undefined],
    [4, 500, undefined],
    [5, 0, 'SMS_TODAY_ENOUGH'],
  ])(
    'to a number on file, after %d of the person and %d to it, is %s',
    (ofPerson, toNumber, problem) => {
      const recent = { lastAtMs: 0, ofPerson, toNumber };
      const at = { nowMs: 60_000, isOnFile: true };
      expect(noOf(decideSmsSend(recent, at, defaultSettings))).toBe(problem);
    },
  );

  it('counts until its last moment and its fifth wrong try', () => {
    const right = { ...sent, isRight: true };
    expect(decideSmsCode(right, 299_999, defaultSettings).ok).toBe(true);
    expect(noOf(decideSmsCode(right, 300_000, defaultSettings))).toBe('SMS_CODE_EXPIRED');
    const worn = { ...right, wrongTries: 5 };
    expect(noOf(decideSmsCode(worn, 1, defaultSettings))).toBe('SMS_CODE_EXPIRED');
    expect(noOf(decideSmsCode(null, 1, defaultSettings))).toBe('SMS_CODE_EXPIRED');
    const wrong = { ...sent, wrongTries: 4, isRight: false };
    expect(noOf(decideSmsCode(wrong, 1, defaultSettings))).toBe('SMS_CODE_WRONG');
  });

  it('is not in what the old number is told, nor is the new number', () => {
    expect(numberChangedText).not.toMatch(/\d/);
  });

  it('says what it is for and how long it is good', () => {
    expect(smsText('password', '482913', 300_000)).toBe(
      '【医保电子凭证】验证码 482913，用于设置医保码密码，5 分钟内有效。请勿告诉他人。',
    );
  });
});

describe('tables', () => {
  it('hold the national business types', () => {
    expect(businessTypes).toHaveLength(18);
    expect(businessTypeOf('01101')?.name).toBe('挂号');
    expect(businessTypeOf('99999')).toBeNull();
    for (const { code } of businessTypes) expect(code).toMatch(/^\d{5}$/);
  });

  it('name types of persons with two digits or four', () => {
    expect(personTypeName('11')).toBe('在职职工');
    expect(personTypeName('1403')).toBe('学生儿童');
    expect(personTypeName('77')).toBe('其他人员');
    expect(idTypeName('01')).toBe('居民身份证');
    expect(idTypeName('zz')).toBe('其他身份证件');
  });
});

describe('stamps and tokens', () => {
  it('tell the time of Shanghai, across midnight', () => {
    expect(civilStamp(Date.UTC(2026, 10, 30, 15, 59, 59, 7))).toBe('20261130235959007');
    expect(civilStamp(Date.UTC(2026, 10, 30, 16, 0, 0, 0))).toBe('20261201000000000');
  });

  it('fill the visit token’s thirty-two places whatever the chance', () => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^\\d{${visitTokenDigits}}$`)), (chance) => {
        expect(visitTokenTail(chance)).toMatch(/^ec[0-9a-z]{30}$/);
      }),
    );
    expect(visitTokenTail('9'.repeat(visitTokenDigits))).toHaveLength(32);
  });
});
