import { settingsFrom } from '@core/adapters/environment';
import { codeReachMs, createCodeCipher } from '@core/adapters/sm';
import { settingBounds } from '@core/domain/setting-bounds';
import { defaultSettings } from '@core/domain/settings';
import { aKey } from '../../../fixtures/sm-keys';

const given = (settings: Record<string, number>) =>
  settingsFrom({ YIMA_SETTINGS: JSON.stringify(settings) });

describe('the bounds of the settings', () => {
  it('hold the defaults, and each is said with its name', () => {
    expect(given({ ...defaultSettings })).toEqual(defaultSettings);
    for (const [name, [least, most]] of Object.entries(settingBounds)) {
      const sentence = `YIMA_SETTINGS: ${name} must be a whole number from ${least} to ${most}.`;
      for (const value of [least - 1, most + 1, least + 0.5])
        expect(() => given({ [name]: value })).toThrow(sentence);
    }
  });

  it('keep the audit log half a year at least', () => {
    expect(() => given({ resultKeptMs: 0 })).toThrow('resultKeptMs');
    expect(() => given({ resultKeptMs: 179 * 86_400_000 })).toThrow('resultKeptMs');
    expect(given({ resultKeptMs: 180 * 86_400_000 }).resultKeptMs).toBe(180 * 86_400_000);
  });

  it('let a lost phone show codes for a quarter of an hour at most', () => {
    const most = { codesHeld: 15, codeValidMs: 60_000 };
    expect(given(most)).toMatchObject(most);
    const sentence = 'codesHeld times codeValidMs must not be more than 900000';
    expect(() => given({ ...most, codeValidMs: 60_001 })).toThrow(sentence);
  });

  it('let no code live longer than it can be opened', () => {
    const most = { codesHeld: 8, codeValidMs: 110_000, codeGraceMs: 14_000, codeSkewMs: 3_999 };
    expect(given(most)).toMatchObject(most);
    const sentence = 'codeValidMs, codeGraceMs and codeSkewMs together must be less than 128000';
    expect(() => given({ ...most, codeSkewMs: 4_000 })).toThrow(sentence);
    const cipher = createCodeCipher({ keys: [aKey(1)] });
    const noonMs = 1_795_406_400_000;
    const code = cipher.mint(7, noonMs);
    expect(cipher.open(code, noonMs + codeReachMs - cipher.slotMs)).not.toBeNull();
    expect(cipher.open(code, noonMs + codeReachMs + cipher.slotMs)).toBeNull();
  });
});
