import '../styles/phone.css';
import '../styles/shell.css';
import '../styles/sheets.css';
import '../styles/elements.css';
import { Conditions } from '../abilities/conditions';
import type { Device, PickerRequest } from '../abilities/device';
import type { MiniPackage, Platform } from '../compile/package-shape';
import { prepareFramework } from '../runtime/environment';
import { Recorder } from '../runtime/record';
import { listenForTouches } from '../runtime/touch';
import { alipayHome } from './alipay-screens';
import { makeDevice, throughNetwork } from './device';
import { actionSheet, pick, Toast } from './dialogs';
import { buildFrame } from './frame';
import { Home } from './home';
import { platformIdentity } from './identity';
import { Launcher } from './launcher';
import { MessageBanner } from './message-banner';
import { outcomePanel } from './panel';
import { choosePerson, handOver, nobodyHere, wantedPerson } from './person';
import { exposeProbe, watchFaults } from './probe-window';
import { Sandbox, type SandboxPerson } from './sandbox';
import type { Entry } from './screens';
import { conditionSigns } from './switches';
import { SmsBanner } from './sms-banner';
import { wechatHome } from './wechat-screens';

declare global {
  /** The compiled mini-program, put here by the package script. */
  var yimaPackage: MiniPackage;
}

/** One phone: the platform's shell around one mini-program, in the hands of one person. */
class Phone {
  private readonly recorder = new Recorder();
  private readonly toast = new Toast();
  private readonly conditions;
  private readonly frame;
  private readonly home: Home;
  private readonly launcher: Launcher;
  private readonly device: Device;

  constructor(
    private readonly platform: Platform,
    private readonly sandbox: Sandbox,
    private readonly owner: { person: SandboxPerson; people: SandboxPerson[] },
  ) {
    this.conditions = new Conditions(sessionStorage, `yima.phone.conditions.${platform}`);
    watchFaults(this.recorder, () => this.launcher);
    this.frame = buildFrame(platform, {
      back: () => this.go((pages) => pages.navigateBack(1)),
      home: () => this.go((pages) => pages.reLaunch(`/${globalThis.yimaPackage.app.pages[0]}`)),
      menu: () => void this.openMenu(),
      close: () => this.leave(),
      clockMinutes: () => this.conditions.clockMinutes,
    });
    this.device = this.buildDevice();
    this.launcher = this.buildLauncher();
    this.home = this.buildHome();
    this.appear();
  }

  private appear(): void {
    const { person } = this.owner;
    const banner = new SmsBanner(this.sandbox, () => person.key);
    const messages = this.buildMessages();
    this.toast.element.setAttribute('data-above', '');
    this.frame.root.append(this.toast.element, messages.element, banner.element);
    const signs = [conditionSigns(this.conditions), messages.key, banner.key];
    this.frame.status.lastElementChild?.before(...signs);
    document.body.replaceChildren(this.frame.root);
    listenForTouches(this.frame.window);
    const { platform, recorder, launcher, device } = this;
    exposeProbe({ platform, recorder, launcher, device, person: person.key });
    void banner.watch();
    void messages.watch();
  }

  /** Messages of mini-programs come over the network, and not while there is none. */
  private buildMessages(): MessageBanner {
    const { platform, owner } = this;
    return new MessageBanner({
      ...{ platform, sandbox: this.overNetwork(), person: owner.person.key },
      launch: (entry) => this.launch(entry),
    });
  }

  /** What the platform asks its own servers goes over the same network. */
  private overNetwork(): Sandbox {
    return new Sandbox((...asked) => throughNetwork(this.conditions, () => fetch(...asked)));
  }

  private launch(entry: Entry): void {
    this.home.hide();
    this.launcher.open(entry);
  }

  private buildDevice(): Device {
    const { platform, conditions, frame, toast } = this;
    const { person } = this.owner;
    const identity = platformIdentity({
      ...{ platform, layer: frame.layer },
      sandbox: this.overNetwork(),
      person: () => person,
      leave: () => this.launcher.hide(),
      comeBack: (from) => this.launcher.comeBack(from),
    });
    return makeDevice({
      ...{ platform, frame, toast, identity, conditions },
      person: person.key,
      launcher: () => this.launcher,
      leave: () => this.leave(),
    });
  }

  private buildLauncher(): Launcher {
    const { platform, frame, recorder, device } = this;
    const services = {
      platform,
      pick: (request: PickerRequest) => pick(frame.layer, request),
    };
    prepareFramework(services, recorder, () => this.launcher.running?.pages.top?.route.path ?? '');
    const pack = globalThis.yimaPackage;
    return new Launcher({ platform, frame, services, recorder, device, pack });
  }

  private buildHome(): Home {
    const { platform, sandbox } = this;
    const { person, people } = this.owner;
    return new Home(this.frame.home, platform === 'wechat' ? wechatHome : alipayHome, {
      person: () => person,
      posters: () => sandbox.posters(),
      panel: () =>
        outcomePanel({
          sandbox,
          people,
          prefix: 'phone',
          title: '这部手机',
          person: person.key,
          phone: () => globalThis.yimaPhone ?? null,
          choose: handOver,
        }),
      launch: (entry) => this.launch(entry),
    });
  }

  private leave(): void {
    this.toast.hide();
    this.launcher.hide();
    this.home.show();
  }

  private go(move: (pages: NonNullable<Launcher['running']>['pages']) => void): void {
    const program = this.launcher.shown;
    if (program !== null) move(program.pages);
  }

  private async openMenu(): Promise<void> {
    const { conditions } = this;
    const items = [
      '重新进入小程序',
      '退出小程序',
      '沙箱：截屏',
      conditions.isRecording ? '沙箱：停止录屏' : '沙箱：开始录屏',
      conditions.isOnline ? '沙箱：断开网络' : '沙箱：恢复网络',
    ];
    const chosen = await actionSheet(this.frame.layer, items, '更多');
    if (chosen === 0) this.launcher.restart();
    if (chosen === 1) this.endProgram();
    if (chosen === 2) conditions.capture();
    if (chosen === 3) conditions.setRecording(!conditions.isRecording);
    if (chosen === 4) conditions.setOnline(!conditions.isOnline);
  }

  private endProgram(): void {
    this.launcher.end();
    this.home.show();
  }
}

async function start(): Promise<void> {
  const platform = document.documentElement.dataset['platform'] === 'alipay' ? 'alipay' : 'wechat';
  const sandbox = new Sandbox();
  const people = await sandbox.people(wantedPerson(platform)).catch(() => []);
  const person = choosePerson(platform, people);
  if (person === undefined) {
    document.body.replaceChildren(nobodyHere(people));
    return;
  }
  new Phone(platform, sandbox, { person, people });
}

void start();
