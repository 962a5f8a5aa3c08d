import { wrapModules } from '../../../host/phone/compile/modules';
import type { ModuleBody } from '../../../host/phone/compile/package-shape';
import { closedFunction, ModuleLoader, resolve } from '../../../host/phone/runtime/module-loader';

function load(files: Record<string, string>, shared: Record<string, unknown> = {}): ModuleLoader {
  // The text is our own wrapper around the fixtures of this test.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const evaluate = new Function(`return ${wrapModules(files)}`) as () => Record<string, ModuleBody>;
  const modules = evaluate();
  return new ModuleLoader(modules, shared);
}

describe('modules of a compiled mini-program', () => {
  it.each([
    'window',
    'document',
    'self',
    'fetch',
    'XMLHttpRequest',
    'localStorage',
    'MessageChannel',
    'TextEncoder',
    'URL',
    'crypto',
    'requestAnimationFrame',
    'Intl',
    'process',
  ])('do not see %s', (name) => {
    const loader = load({ app: `module.exports = typeof ${name}` });
    expect(loader.require('app')).toBe('undefined');
  });

  it('see the language and what the phone gives', () => {
    const shared = { wx: { a: 1 }, setTimeout: () => 7 };
    const source = 'module.exports = [typeof Promise, typeof Map, wx.a, setTimeout()]';
    expect(load({ app: source }, shared).require('app')).toEqual(['function', 'function', 1, 7]);
  });

  it('require one another, each once, by relative paths', () => {
    const loader = load(
      {
        app: "module.exports = [require('./lib/a'), require('./lib/a.js'), globalThis.count]",
        'lib/a': "globalThis.count += 1; exports.b = require('../b').name",
        b: "exports.name = 'b'",
      },
      { globalThis: { count: 0 } },
    );
    expect(loader.require('app')).toEqual([{ b: 'b' }, { b: 'b' }, 1]);
  });

  it('survive a circle, as CommonJS does', () => {
    const loader = load({
      a: "exports.early = 1; exports.seen = require('./b').seen",
      b: "exports.seen = require('./a').early",
    });
    expect(loader.require('a')).toEqual({ early: 1, seen: 1 });
  });

  it('name the module that is not there', () => {
    expect(() => load({}).require('lost')).toThrow("module 'lost.js' is not defined");
  });

  it('are not there while their package has not come', () => {
    const loader = load({ 'more/a': "module.exports = require('./b')", 'more/b': 'exports.c = 1' });
    loader.hold(['more/']);
    expect(() => loader.require('more/a')).toThrow("module 'more/a.js' is not defined");
    expect(loader.release('more/')).toBe(true);
    expect(loader.require('more/a')).toEqual({ c: 1 });
    expect(loader.release('more/')).toBe(false);
  });

  it('start afresh with each loader', () => {
    const files = { app: 'module.exports = {}' };
    expect(load(files).require('app')).not.toBe(load(files).require('app'));
  });

  it('resolve dots and leading slashes', () => {
    expect(resolve('pages/home/index', '../../taro.js')).toBe('taro');
    expect(resolve('pages/home/index', './a')).toBe('pages/home/a');
    expect(resolve('pages/home/index', '/b/c')).toBe('b/c');
  });

  it('cannot build code from text, yet know their functions', () => {
    const source = `
      let built = 'refused';
      try { built = new Function('return this')(); } catch (error) { void error; }
      module.exports = [built, (() => 1) instanceof Function];`;
    expect(load({ app: source }, { Function: closedFunction() }).require('app')).toEqual([
      'refused',
      true,
    ]);
  });
});
