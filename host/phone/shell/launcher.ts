import type { Device } from '../abilities/device';
import { alipayAbilities } from '../abilities/alipay';
import { wechatAbilities } from '../abilities/wechat';
import type { MiniPackage, Platform } from '../compile/package-shape';
import type { AppLaunch } from '../probe';
import type { ElementServices } from '../runtime/elements/host';
import { MiniProgram } from '../runtime/mini-program';
import type { Recorder } from '../runtime/record';
import type { Frame } from './frame';
import type { Entry } from './screens';

const BACK_FROM_ANOTHER = 1038;
const BACK_TO_FRONT = 1089;

/** What the launcher needs of the phone. */
export interface LauncherPlace {
  platform: Platform;
  pack: MiniPackage;
  frame: Frame;
  services: ElementServices;
  recorder: Recorder;
  device: Device;
}

/** Opens, hides, shows and ends the one mini-program of this phone. */
export class Launcher {
  readonly launches: AppLaunch[] = [];
  private program: MiniProgram | null = null;
  private onScreen = false;
  private started: AppLaunch | null = null;

  constructor(private readonly place: LauncherPlace) {}

  /** The running mini-program while it is on the screen. */
  get shown(): MiniProgram | null {
    return this.onScreen ? this.program : null;
  }

  /** The running mini-program, seen or not. */
  get running(): MiniProgram | null {
    return this.program;
  }

  /** Options of the first start, and of the last return. */
  first(): AppLaunch {
    return this.started ?? this.optionsFor({ scene: 1001 }, true);
  }

  last(): AppLaunch {
    return this.launches.at(-1) ?? this.first();
  }

  /** A way in: starts the mini-program, or brings it back, at the page the way leads to. */
  open(entry: Entry): void {
    if (this.program === null) {
      this.start(entry);
      return;
    }
    this.show(
      this.optionsFor(entry, false),
      entry.path === undefined ? undefined : addressOf(entry),
    );
  }

  /** Leaves the screen, stays alive. */
  hide(): void {
    if (!this.onScreen) return;
    this.onScreen = false;
    this.program?.hide();
    this.place.device.onAppHide.tell();
    this.place.frame.mini.hidden = true;
  }

  /** Back on the screen from something of the platform that had covered it. */
  comeBack(from?: AppLaunch['referrerInfo']): void {
    const scene = from === undefined ? BACK_TO_FRONT : BACK_FROM_ANOTHER;
    this.show({ ...this.optionsFor({ scene }, false), referrerInfo: from ?? {} });
  }

  /** Ends the mini-program; the next way in starts it afresh. */
  end(): void {
    this.hide();
    this.program?.end();
    this.program = null;
  }

  /** Ends it and starts it again, as the platform's menu does. */
  restart(): void {
    const { scene } = this.last();
    this.end();
    this.open({ scene });
  }

  // The program is known to the phone before its code runs: launch code may already ask for pages.
  private start(entry: Entry): void {
    const { platform, pack, frame, services, recorder, device } = this.place;
    const abilities = platform === 'wechat' ? wechatAbilities : alipayAbilities;
    device.onAppShow.off();
    device.onAppHide.off();
    device.conditions.forgetProgram();
    const launch = this.optionsFor(entry, true);
    this.started = launch;
    this.launches.push(launch);
    this.appear();
    const surface = { scroller: frame.scroller, styles: frame.styles, look: frame.look };
    this.program = new MiniProgram({
      ...{ pack, platform, services, recorder, surface },
      clockFastMs: () => device.conditions.clockMinutes * 60_000,
      abilities: (program) => {
        this.program = program;
        return abilities(device);
      },
    });
    this.program.start(launch);
  }

  // Shown again at a page that the way in names, or else where it was left.
  private show(launch: AppLaunch, address?: string): void {
    const program = this.program;
    if (program === null) return;
    this.launches.push(launch);
    const wasHidden = !this.onScreen;
    this.appear();
    if (wasHidden) {
      program.show(launch);
      this.place.device.onAppShow.tell(launch);
    }
    if (address !== undefined) program.pages.reLaunch(address);
    else if (wasHidden) program.pages.tell('onShow');
  }

  private appear(): void {
    this.onScreen = true;
    this.place.frame.mini.hidden = false;
  }

  private optionsFor(entry: Entry, cold: boolean): AppLaunch {
    const top = this.program?.pages.top?.route.path;
    const path = entry.path ?? top ?? this.place.pack.app.pages[0] ?? '';
    return { path, query: entry.query ?? {}, scene: entry.scene, referrerInfo: {}, cold };
  }
}

/** The address of the page that a way in names, with its query as the platform hands it over. */
function addressOf({ path = '', query = {} }: Entry): string {
  const words = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return words.length === 0 ? `/${path}` : `/${path}?${words.join('&')}`;
}
