import '../phone/styles/phone.css';
import '../phone/styles/shell.css';
import '../phone/styles/sheets.css';
import './app.css';
import { badge, button, el, sandboxMark } from '../phone/shell/element';
import { checkFace } from '../phone/shell/face-check';
import { outcomePanel } from '../phone/shell/panel';
import { showPayCode } from '../phone/shell/pay-code';
import { choosePerson, handOver, nobodyHere, wantedPerson } from '../phone/shell/person';
import { Sandbox, type SandboxPerson } from '../phone/shell/sandbox';
import { SmsBanner } from '../phone/shell/sms-banner';
import { answerFrame, type AppSide } from './bridge';

const appName = '沙箱市民 App';
const pages = '/h5/';

interface Screen {
  readonly root: HTMLElement;
  readonly layer: HTMLElement;
}

/** How the app ended its own face check, in the words of the protocol; a verdict is an end. */
const reasons: Readonly<Record<string, string>> = {
  cancelled: 'cancelled',
  noPermission: 'noPermission',
  captureFailed: 'captureFailed',
  timeout: 'timeout',
  network: 'network',
  device: 'device',
  down: 'unavailable',
};

function appSide(sandbox: Sandbox, person: SandboxPerson, { root, layer }: Screen): AppSide {
  let light = 0.5;
  return {
    signIn: () => sandbox.login('h5', person.key),
    async verifyFace(verifyId) {
      const verify = () => sandbox.face('h5', person.key, verifyId);
      const outcome = await checkFace(layer, { verify, chosenIn: '“首页 → 沙箱设置”' });
      return reasons[outcome] ?? null;
    },
    async openPayCode() {
      const { payCode } = await sandbox.outcomes(person.key);
      if (payCode === 'refused') return false;
      void showPayCode(layer, 'alipay');
      return true;
    },
    brightness: () => light,
    setBrightness(value) {
      light = value;
      root.dataset['brightness'] = String(value);
    },
    keepScreenOn(on) {
      root.dataset['keepsOn'] = String(on);
    },
  };
}

/** The pages in their frame, under the app's own bar. */
function service(close: () => void) {
  const frame = el('iframe', { title: '医保电子凭证', class: 'app-frame' });
  const back = () => frame.contentWindow?.history.back();
  const bar = el(
    'header',
    { class: 'app-bar' },
    button('返回', back, { 'data-shell': 'back' }),
    el('h1', {}, '医保电子凭证'),
    button('关闭', close),
  );
  return { frame, element: el('section', { class: 'app-service', hidden: true }, bar, frame) };
}

function homeScreen(place: {
  readonly sandbox: Sandbox;
  readonly person: SandboxPerson;
  readonly people: SandboxPerson[];
  readonly open: () => void;
}): HTMLElement {
  const { sandbox, person, people, open } = place;
  const tile = button('', open, { class: 'app-tile', 'aria-label': '医保码' });
  tile.append(
    badge('医', '#1456c8'),
    el('strong', {}, '医保码'),
    el('small', {}, '看病、买药的身份凭证'),
  );
  const settings = outcomePanel({
    ...{ sandbox, people },
    prefix: 'app',
    title: '沙箱设置',
    person: person.key,
    choose: handOver,
  });
  return el(
    'main',
    { class: 'app-home' },
    el('header', { class: 'app-head' }, el('h1', {}, appName), sandboxMark('沙箱 · 不是真的 App')),
    el('p', { class: 'app-user' }, `已登录：${person.name}`),
    tile,
    settings,
  );
}

function start(sandbox: Sandbox, person: SandboxPerson, people: SandboxPerson[]): void {
  const layer = el('div', { class: 'sh-layer' });
  const sms = new SmsBanner(sandbox, () => person.key);
  const status = el('div', { class: 'sh-status' }, el('span', {}, appName), sms.key, sandboxMark());
  const show = (isOpen: boolean) => {
    home.hidden = isOpen;
    pane.element.hidden = !isOpen;
    pane.frame.src = isOpen ? pages : 'about:blank';
  };
  const pane = service(() => show(false));
  const home = homeScreen({ sandbox, person, people, open: () => show(true) });
  const root = el('div', { class: 'sh-phone' }, status, home, pane.element, sms.element, layer);
  const app = appSide(sandbox, person, { root, layer });
  answerFrame(pane.frame, { origin: location.origin, app });
  document.body.replaceChildren(root);
  void sms.watch();
  // An app that was reloaded inside a service opens that service again.
  if (location.hash === '#open') show(true);
}

async function main(): Promise<void> {
  const sandbox = new Sandbox();
  const people = await sandbox.people(wantedPerson('h5')).catch(() => []);
  const person = choosePerson('h5', people);
  if (person === undefined) document.body.replaceChildren(nobodyHere(people));
  else start(sandbox, person, people);
}

void main();
