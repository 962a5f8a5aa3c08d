import { join } from 'node:path';
import type { SmallCloud } from './small-cloud';
import { outputOf } from './dist';
import { Paper } from './paper';

/** The part of miniprogram-simulate that is used here. */
interface Simulate {
  load(path: string, tagName: string, options: object): string;
  render(id: string): Rendered;
}
interface Found {
  dispatchEvent(type: string): void;
  readonly dom: HTMLElement;
}
interface Rendered {
  readonly instance: PageInstance;
  readonly dom: HTMLElement;
  attach(parent: HTMLElement): void;
  querySelector(selector: string): Found | undefined;
}
type Act = (options?: unknown) => unknown;
type PageInstance = Record<'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', Act> & {
  route: string;
  setData(update: object, done?: () => void): void;
};
interface Options {
  readonly url: string;
  readonly data: unknown;
  readonly success: (reply?: object) => void;
}
interface Open {
  readonly route: string;
  readonly rendered: Rendered;
}

const turns = 30;
const world = globalThis as unknown as Record<string, unknown>;

/** Lets timers and promises of the page run for a moment of real time. */
export async function settle(times = turns): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** WeChat's side of the compiled mini-program: the real pages, one on top of the other. */
export class MiniPhone {
  readonly papers: Record<string, Paper> = { 'code-canvas': new Paper(), 'code-bars': new Paper() };
  /** Bytes of each setData since the last look. */
  readonly setDataBytes: number[] = [];
  keepsOn = false;
  private readonly root = outputOf('weapp');
  private readonly stack: Open[] = [];
  private readonly shown = new Set<Act>();
  private readonly ids = new Map<string, string>();
  private app: Record<string, Act> = {};

  constructor(private readonly cloud: SmallCloud) {}

  /** Starts the mini-program on its first page. */
  async start(): Promise<void> {
    const simulate = this.simulate();
    Object.assign(world['wx'] as object, this.abilities());
    world['App'] = (app: Record<string, Act>) => (this.app = app);
    world['getApp'] = () => this.app;
    world['getCurrentPages'] = () => this.stack.map(({ rendered }) => rendered.instance);
    world['Page'] = (config: Record<string, unknown>) => {
      const functions = Object.entries(config).filter(([, one]) => typeof one === 'function');
      const { data } = config;
      (world['Component'] as Act)({ data, methods: Object.fromEntries(functions) });
    };
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(this.root, 'app.js'));
    const opening = { path: 'pages/home/index', query: {}, scene: 1005 };
    this.app['onLaunch']?.(opening);
    this.app['onShow']?.(opening);
    await this.open('pages/home/index', simulate);
  }

  /** Route of the page on top. */
  get route(): string {
    return this.stack.at(-1)?.route ?? '';
  }

  /** What the page on top says. */
  get text(): string {
    return this.stack.at(-1)?.rendered.dom.textContent ?? '';
  }

  /** Taps a node by its id. */
  async tap(id: string): Promise<void> {
    const found = this.find(id);
    if (!found) throw new Error(`no #${id} on ${this.route}`);
    found.dispatchEvent('tap');
    await settle();
  }

  /** A node of the page on top. */
  find(id: string): Found | undefined {
    return this.stack.at(-1)?.rendered.querySelector(`#${id}`);
  }

  /** The page on top leaves the screen. */
  async hide(): Promise<void> {
    this.stack.at(-1)?.rendered.instance.onHide();
    await settle();
  }

  /** The page on top is on the screen again. */
  async comeBack(): Promise<void> {
    this.stack.at(-1)?.rendered.instance.onShow();
    await settle();
  }

  private simulate(): Simulate {
    world['wx'] ??= {};
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require('miniprogram-simulate') as Simulate;
  }

  private async open(route: string, simulate = this.simulate()): Promise<void> {
    const id =
      this.ids.get(route) ??
      simulate.load(join(this.root, route), 'page', {
        rootPath: this.root,
        compiler: 'official',
        compilerOptions: { maxBuffer: 64 << 20 },
      });
    this.ids.set(route, id);
    const rendered = simulate.render(id);
    rendered.attach(document.createElement('div'));
    const { instance } = rendered;
    instance.route = route;
    this.meter(instance);
    this.stack.push({ route, rendered });
    instance.onLoad({});
    instance.onShow();
    await settle();
    instance.onReady();
    await settle();
  }

  private meter(instance: PageInstance): void {
    const setData = instance.setData.bind(instance);
    instance.setData = (update, done) => {
      this.setDataBytes.push(Buffer.byteLength(JSON.stringify(update)));
      setData(update, done);
    };
  }

  private leave(): void {
    this.stack.pop()?.rendered.instance.onUnload();
  }

  private abilities(): Record<string, unknown> {
    const open = ({ url, success }: Options) => {
      success({});
      void this.open(url.replace(/^\//, ''));
    };
    const quiet = () => undefined;
    return {
      ...this.sheets(),
      navigateTo: open,
      redirectTo: (options: Options) => {
        this.leave();
        open(options);
      },
      reLaunch: (options: Options) => {
        while (this.stack.length > 0) this.leave();
        open(options);
      },
      request: ({ url, data, success }: Options) =>
        success({ statusCode: 200, data: this.cloud.answer(url.split('/api/')[1] ?? '', data) }),
      getWindowInfo: () => ({ windowWidth: 390, pixelRatio: 2 }),
      getAppBaseInfo: () => ({}),
      getEnterOptionsSync: () => ({ scene: 1005, path: 'pages/home/index' }),
      getScreenBrightness: ({ success }: Options) => success({ value: 0.4 }),
      setScreenBrightness: quiet,
      setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) => {
        this.keepsOn = keepScreenOn;
      },
      createSelectorQuery: () => this.query(),
    };
  }

  /** The platform's own sheets, all answered with yes. */
  private sheets(): Record<string, unknown> {
    return {
      login: ({ success }: Options) => success({ code: 'c-1' }),
      onAppShow: (listener: Act) => this.shown.add(listener),
      offAppShow: (listener: Act) => this.shown.delete(listener),
      navigateToMiniProgram: ({ appId }: { appId: string }) => {
        const shown = { referrerInfo: { appId, extraData: { code: 'r-1' } } };
        setTimeout(() => [...this.shown].forEach((listener) => listener(shown)), 5);
      },
      requestFacialVerify: ({ success }: Options) => success({ errCode: 0 }),
    };
  }

  private query(): object {
    let wanted = '';
    const query = {
      select: (selector: string) => {
        wanted = selector.slice(1);
        return { node: () => query };
      },
      exec: (done: (found: unknown[]) => void) => done([{ node: this.papers[wanted] }]),
    };
    return query;
  }
}
