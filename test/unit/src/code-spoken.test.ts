import type { Problem } from '@contract/result';
import { spokenOf, timeSpoken } from '@/features/credential/code-spoken';
import type { CodeState } from '@/features/credential/code.state';

type Shown = Extract<CodeState, { step: 'shown' }>;

const use = { institution: '海淀沙箱医院', business: '结算', atMs: 1, templates: [] };
const shown: Shown = {
  step: 'shown',
  code: { payload: '0'.repeat(28), issuedAtMs: 0, expiresAtMs: 60_000 },
  owner: {} as Shown['owner'],
  lastUse: null,
  offlineMinutes: null,
  busy: false,
  problem: null,
};
const problem: Problem = { code: 'NETWORK_UNREACHABLE' };

/** What is heard while a minute runs down: a reader speaks when a text changes to another. */
function heardInAMinute(): readonly string[] {
  const heard: string[] = [];
  let last = '';
  for (let seconds = 60; seconds >= 0; seconds -= 1) {
    const text = timeSpoken(seconds);
    if (text !== last && text !== '') heard.push(text);
    last = text;
  }
  return heard;
}

describe('what a screen reader says of the code', () => {
  it('says the time left twice a minute, at thirty and at ten seconds, and nothing in between', () => {
    expect(heardInAMinute()).toEqual(['30 秒内有效，会自动更新', '10 秒内有效，会自动更新']);
  });

  it('interrupts for a use and a freeze, and for nothing else', () => {
    expect(spokenOf({ step: 'used', use })).toEqual({
      calm: '',
      now: '医保码已被海淀沙箱医院使用，结算',
    });
    expect(spokenOf({ step: 'frozen' }).now).toMatch(/已冻结/);
    const others: readonly CodeState[] = [
      shown,
      { ...shown, offlineMinutes: 9 },
      { step: 'loading' },
      { step: 'failed', problem, hasRunOut: false },
    ];
    for (const state of others) expect(spokenOf(state).now).toBe('');
  });

  it('says the same while the minutes without a network count down', () => {
    const texts = [10, 9, 8].map((offlineMinutes) => spokenOf({ ...shown, offlineMinutes }).calm);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/没有网络/);
  });

  it('leaves to the notices what they say themselves', () => {
    const own: readonly CodeState[] = [
      { step: 'captured', reason: 'recording', isOver: false },
      { step: 'failed', problem, hasRunOut: true },
      { step: 'inactive', problem },
      { step: 'freezing', problem },
      { step: 'hidden' },
    ];
    for (const state of own) expect(spokenOf(state)).toEqual({ calm: '', now: '' });
  });
});
