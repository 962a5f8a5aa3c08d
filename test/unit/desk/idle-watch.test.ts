/** @jest-environment jsdom */
import { watchIdle } from '../../../desk/kit/idle-watch';
import { HandClock } from './a-desk';

const idleAfterMs = 15 * 60_000;
const touch = (name = 'pointermove') => document.dispatchEvent(new Event(name));

function aWatch() {
  const clock = new HandClock();
  let idle = 0;
  const stop = watchIdle({ target: document, clock, idleAfterMs, onIdle: () => (idle += 1) });
  return { clock, stop, idle: () => idle };
}

describe('the idle watch', () => {
  it('calls once, after the whole time without a touch', () => {
    const { clock, idle } = aWatch();
    clock.pass(idleAfterMs - 10_000);
    expect(idle()).toBe(0);
    clock.pass(60 * 60_000);
    expect(idle()).toBe(1);
  });

  it.each(['keydown', 'pointerdown', 'wheel', 'touchstart'])('starts over at a %s', (name) => {
    const { clock, idle, stop } = aWatch();
    clock.pass(idleAfterMs - 10_000);
    touch(name);
    clock.pass(idleAfterMs - 10_000);
    expect(idle()).toBe(0);
    stop();
  });

  it('does not take the touch that wakes a laptop for presence', () => {
    const { clock, idle } = aWatch();
    clock.sleep(idleAfterMs);
    touch();
    expect(idle()).toBe(1);
  });

  it('looks at once when the page is seen again', () => {
    const { clock, idle } = aWatch();
    clock.sleep(idleAfterMs);
    touch('visibilitychange');
    expect(idle()).toBe(1);
  });

  it('is silent after it was stopped', () => {
    const { clock, stop, idle } = aWatch();
    stop();
    clock.pass(2 * idleAfterMs);
    touch();
    expect(idle()).toBe(0);
  });
});
