import type { MiniPackage, Platform } from '../compile/package-shape';
import type { AppLaunch } from '../probe';
import { abilityProxy } from './ability-proxy';
import type { ElementServices } from './elements/host';
import { createEnvironment, type Environment } from './environment';
import { phoneDate } from './clock';
import { closedFunction, ModuleLoader } from './module-loader';
import { partsOf } from './packages';
import { PageStack, type PageSurface } from './page-stack';
import type { Recorder } from './record';
import { Timers } from './timers';

type AppConfig = Record<string, unknown>;

/** What a mini-program needs to live: its package, where it is drawn, what the phone can do. */
export interface Surroundings {
  pack: MiniPackage;
  platform: Platform;
  surface: PageSurface;
  services: ElementServices;
  recorder: Recorder;
  /** How many milliseconds the phone's clock is fast. */
  clockFastMs: () => number;
  /** Called with the new program, before any of its code runs. */
  abilities: (program: MiniProgram) => Record<string, unknown>;
}

/** One start of a mini-program: it runs until it is ended, shown or hidden. */
export class MiniProgram {
  readonly pages: PageStack;
  private readonly timers = new Timers();
  private app: AppConfig = {};
  private readonly environment: Environment;
  private readonly loader: ModuleLoader;

  constructor(private readonly around: Surroundings) {
    const { pack, services, surface, recorder } = around;
    this.environment = createEnvironment(pack, services);
    const { environment } = this;
    const fetchCode = (path: string) => this.fetchPart(path);
    this.pages = new PageStack({ pack, environment, surface, recorder, fetchCode });
    this.loader = new ModuleLoader(pack.modules, this.scope());
  }

  /** Runs the app, then every page's code, and opens the first page. */
  start(launch: AppLaunch): void {
    const options = this.optionsOf(launch);
    this.loadAt('app');
    this.callApp('onLaunch', options);
    this.callApp('onShow', options);
    this.registerPages();
    const query = Object.entries(launch.query).map(([name, value]) => `${name}=${value}`);
    this.pages.reLaunch(`/${launch.path}${query.length > 0 ? `?${query.join('&')}` : ''}`);
  }

  /** Back on the screen. */
  show(launch: AppLaunch): void {
    this.callApp('onShow', this.optionsOf(launch));
  }

  /** Off the screen, but alive. */
  hide(): void {
    this.pages.tell('onHide');
    this.callApp('onHide', {});
  }

  /** Gone, and nothing of it runs on: a phone ends the whole process. */
  end(): void {
    this.pages.end();
    this.timers.end();
  }

  /** Tells the app about a fault that nobody caught. */
  callApp(lifecycle: string, argument: unknown): void {
    const method = this.app[lifecycle];
    if (typeof method !== 'function') return;
    try {
      (method as (this: AppConfig, argument: unknown) => void).call(this.app, argument);
    } catch (error) {
      this.around.recorder.fault(error);
    }
  }

  private optionsOf({ path, query, scene, referrerInfo }: AppLaunch) {
    return { path, query, scene, referrerInfo, shareTicket: undefined };
  }

  private registerPages(): void {
    const { app, configs } = this.around.pack;
    const parts = partsOf(app);
    const isAside = (path: string) => parts.some(({ root }) => path.startsWith(root));
    const components = Object.keys(configs).filter((path) => configs[path]?.component === true);
    this.loader.hold(parts.map(({ root }) => root));
    for (const path of [...components.filter((one) => !isAside(one)), ...app.pages])
      this.loadAt(path);
  }

  // A phone fetches a sub-package when its first page is opened, and only then runs its code.
  private fetchPart(path: string): void {
    const part = partsOf(this.around.pack.app).find(({ root }) => path.startsWith(root));
    if (!part || !this.loader.release(part.root)) return;
    for (const page of part.pages) this.loadAt(page);
  }

  // `Page` and `Component` are stable globals: the chunks of a bundle close over them.
  private current = '';

  private loadAt(path: string): void {
    if (!this.loader.has(path)) return;
    this.current = path;
    try {
      this.loader.require(path);
    } catch (error) {
      this.around.recorder.fault(error);
    }
  }

  private scope(): Record<string, unknown> {
    const { platform, recorder } = this.around;
    const { space } = this.environment;
    const env =
      <K extends 'Page' | 'Component' | 'Behavior'>(kind: K) =>
      (definition: unknown) =>
        space.componentEnv(this.current, (given) =>
          (given[kind] as (definition: unknown) => unknown)(definition),
        );
    const abilities = this.around.abilities(this);
    const prefix = platform === 'wechat' ? 'wx' : 'my';
    const scope: Record<string, unknown> = {
      [prefix]: abilityProxy(abilities, prefix, (name) => recorder.lacks(name)),
      App: (config: AppConfig) => {
        this.app = config;
      },
      Page: env('Page'),
      Component: env('Component'),
      Behavior: env('Behavior'),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.callers(),
      console: recorder.console(console),
      navigator: platform === 'alipay' ? { swuserAgent: 'AlipayClient/10.6.0 Sandbox' } : undefined,
      Function: closedFunction(),
      Date: phoneDate(this.around.clockFastMs),
      ...this.timers.scope(),
    };
    scope['globalThis'] = { ...scope };
    return scope;
  }
}
