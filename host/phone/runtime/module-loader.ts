import type { ModuleBody } from '../compile/package-shape';

/** What every module of one running mini-program shares. */
export type SharedScope = Record<string, unknown>;

/** Loads compiled modules the CommonJS way: each once, by a path without extension. */
export class ModuleLoader {
  private readonly loaded = new Map<string, { exports: unknown }>();
  private readonly held = new Set<string>();

  constructor(
    private readonly modules: Record<string, ModuleBody>,
    private readonly shared: SharedScope,
  ) {}

  /** Runs the module if it has not run yet. Throws when there is none, or what the module throws. */
  require(path: string): unknown {
    const known = this.loaded.get(path);
    if (known !== undefined) return known.exports;
    const isHeld = [...this.held].some((root) => path.startsWith(root));
    const body = isHeld ? undefined : this.modules[path];
    if (body === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module = { exports: {} as unknown };
    this.loaded.set(path, module);
    body({
      ...this.shared,
      module,
      exports: module.exports,
      require: (target: string) => this.require(resolve(path, target)),
    });
    return module.exports;
  }

  /** Modules below these folders are in packages that the phone has not fetched: they are not there. */
  hold(roots: readonly string[]): void {
    for (const root of roots) this.held.add(root);
  }

  /** The package below this folder has come. False when it was there already. */
  release(root: string): boolean {
    return this.held.delete(root);
  }

  /** Whether the package holds this module. */
  has(path: string): boolean {
    return this.modules[path] !== undefined;
  }
}

/** A module path as written in `from`, without extension and without dots. */
export function resolve(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.replace(/^\//u, '').split('/')) {
    if (part === '..') base.pop();
    else if (part !== '.' && part !== '') base.push(part);
  }
  return base.join('/').replace(/\.js$/u, '');
}

/**
 * A `Function` that knows its instances but builds nothing from text: the platforms forbid that,
 * and it would be a way around the hidden globals.
 */
export function closedFunction(): unknown {
  const closed = function Function(): never {
    throw new EvalError('Code from text is not allowed in a mini-program.');
  };
  closed.prototype = Function.prototype;
  return closed;
}
