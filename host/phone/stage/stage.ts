import '../styles/phone.css';
import '../styles/shell.css';
import '../styles/stage.css';
import type { Platform } from '../compile/package-shape';
import type { PhoneProbe } from '../probe';
import { el } from '../shell/element';
import { outcomePanel } from '../shell/panel';
import { choosePerson, nobodyHere, wantedPerson } from '../shell/person';
import { Sandbox, type SandboxPerson } from '../shell/sandbox';

const REFRESH_MS = 1000;
const NAMES: Readonly<Record<Platform, string>> = { wechat: '微信', alipay: '支付宝' };

interface Placing {
  person: SandboxPerson;
  people: SandboxPerson[];
}

/** One phone on the stage, and beside it the panel of its person and its faults. */
function phoneOnStage(platform: Platform, sandbox: Sandbox, { person: owner, people }: Placing) {
  const name = NAMES[platform];
  const phone = el('iframe', {
    src: `${platform}.html`,
    title: `${name}手机`,
    class: 'st-phone',
    allow: 'camera',
  });
  const place = el('div', {});
  const faults = el('div', { class: 'st-faults' });
  const draw = (person: string) =>
    place.replaceChildren(
      outcomePanel({
        ...{ sandbox, people, person },
        prefix: platform,
        title: `${name}手机`,
        phone: () => probeOf(phone),
        choose: (next) => {
          phone.src = `${platform}.html?person=${encodeURIComponent(next)}`;
          draw(next);
        },
      }),
    );
  draw(owner.key);
  setInterval(() => showFaults(phone, faults), REFRESH_MS);
  return { phone, side: el('div', { class: 'st-side' }, place, faults) };
}

function probeOf(phone: HTMLIFrameElement): PhoneProbe | null {
  return (phone.contentWindow as { yimaPhone?: PhoneProbe } | null)?.yimaPhone ?? null;
}

function showFaults(phone: HTMLIFrameElement, place: HTMLElement): void {
  const probe = probeOf(phone);
  if (probe === null) return;
  const lines = [
    ...probe.missing.map((name) => `缺少能力：${name}`),
    ...probe.errors.map((error) => `错误：${error.split('\n')[0] ?? ''}`),
  ];
  const shown = lines.length === 0 ? ['小程序没有错误'] : lines;
  if (place.dataset['shown'] === shown.join('\n')) return;
  place.dataset['shown'] = shown.join('\n');
  place.classList.toggle('wrong', lines.length > 0);
  place.replaceChildren(el('ul', {}, ...shown.map((line) => el('li', {}, line))));
}

type Placed = ReturnType<typeof phoneOnStage>;

function stage(left: Placed, right: Placed): HTMLElement {
  const sides = el('aside', { class: 'st-sides', 'aria-label': '沙箱' }, left.side, right.side);
  return el('main', { class: 'st-stage' }, left.phone, right.phone, sides);
}

async function placing(platform: Platform, sandbox: Sandbox) {
  const people = await sandbox.people(wantedPerson(platform)).catch(() => []);
  return { person: choosePerson(platform, people), people };
}

const isSomebody = (
  found: Omit<Placing, 'person'> & { person: SandboxPerson | undefined },
): found is Placing => found.person !== undefined;

async function start(): Promise<void> {
  const sandbox = new Sandbox();
  // Either phone may belong to somebody who is not among the named.
  const [left, right] = await Promise.all([placing('wechat', sandbox), placing('alipay', sandbox)]);
  document.body.replaceChildren(
    el(
      'header',
      { class: 'st-head' },
      el('h1', {}, '一码 · 沙箱'),
      el('p', {}, '两部手机运行编译好的小程序；人物与结果都是虚构的。'),
      el('a', { href: '/app/', target: '_blank' }, '打开内嵌 H5 的 App'),
      el('a', { href: '/desk/institution/', target: '_blank' }, '打开医院窗口'),
    ),
    isSomebody(left) && isSomebody(right)
      ? stage(phoneOnStage('wechat', sandbox, left), phoneOnStage('alipay', sandbox, right))
      : nobodyHere(left.people),
  );
}

void start();
