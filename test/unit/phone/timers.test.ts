import { Timers } from '../../../host/phone/runtime/timers';

type Start = (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number;
type Stop = (timer: number) => void;

describe('timers of a mini-program', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function started() {
    const timers = new Timers();
    const scope = timers.scope() as Record<'setTimeout' | 'setInterval', Start> &
      Record<'clearTimeout' | 'clearInterval', Stop>;
    return { timers, scope };
  }

  it('fire with their arguments, and can be cleared', () => {
    const { scope } = started();
    const told = jest.fn();
    scope.setTimeout(told, 10, 'a');
    scope.clearTimeout(scope.setTimeout(told, 10, 'b'));
    const beat = scope.setInterval(told, 10, 'c');
    jest.advanceTimersByTime(20);
    scope.clearInterval(beat);
    jest.advanceTimersByTime(50);
    expect(told.mock.calls).toEqual([['a'], ['c'], ['c']]);
  });

  it('are silent once the program has ended', () => {
    const { timers, scope } = started();
    const told = jest.fn();
    scope.setTimeout(told, 10);
    scope.setInterval(told, 10);
    timers.end();
    jest.advanceTimersByTime(100);
    expect(told).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
