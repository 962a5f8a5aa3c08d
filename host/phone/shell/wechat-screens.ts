import { badge, button, el, sandboxMark } from './element';
import { icon, type IconName } from './icons';
import { maskName } from './consent';
import {
  plainRow,
  row,
  sandboxScreen,
  searchScreen,
  sign,
  titleBar,
  type Screen,
  type ShellContext,
} from './screens';

const SEARCH_SCENE = 1005;
const CARD_SCENE = 1028;
const CODE_PAGE = 'pages/code/index';

const search = searchScreen('搜索', { scene: SEARCH_SCENE });

const TABS: readonly { name: string; icon: IconName; body: Screen }[] = [
  { name: '微信', icon: 'chat', body: chats },
  { name: '通讯录', icon: 'people', body: contacts },
  { name: '发现', icon: 'compass', body: discover },
  { name: '我', icon: 'person', body: me },
];

/** WeChat's four tabs, opened at one of them. */
export function wechatHome(at = 0): Screen {
  return (context) => {
    const tabs = TABS.map((tab, index) => {
      const key = button(tab.name, () => context.open(wechatHome(index)), {
        'aria-current': index === at ? 'page' : undefined,
      });
      key.prepend(icon(tab.icon));
      return key;
    });
    const body = (TABS[at] ?? TABS[0]!).body(context);
    return el(
      'div',
      { class: 'sh-screen sh-tabbed' },
      body,
      el('nav', { class: 'sh-tabs', 'aria-label': '微信' }, ...tabs),
    );
  };
}

function chats(context: ShellContext): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el(
      'header',
      { class: 'sh-title-bar sh-center' },
      el('h1', {}, '微信'),
      sign('search', '搜索', () => context.open(search)),
    ),
    el(
      'ul',
      { class: 'sh-list sh-chats' },
      plainRow('服务通知', { sign: '知', colour: '#b4591b', note: '暂无新通知' }),
      plainRow('文件传输助手', { sign: '文', colour: '#14763a', note: '' }),
      plainRow('微信支付', { sign: '付', colour: '#14763a', note: '沙箱：不发生真实支付' }),
      plainRow('家人', { sign: '家', colour: '#31598f', note: '记得把医保码激活了' }),
    ),
  );
}

function contacts(): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('header', { class: 'sh-title-bar sh-center' }, el('h1', {}, '通讯录')),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('新的朋友', { sign: '新', colour: '#b4591b' }),
      plainRow('公众号', { sign: '公', colour: '#31598f' }),
    ),
  );
}

function discover(context: ShellContext): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('header', { class: 'sh-title-bar sh-center' }, el('h1', {}, '发现')),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('朋友圈', { sign: '圈', colour: '#31598f' }),
      row('搜一搜', () => context.open(search), { sign: '搜', colour: '#8a3b2f' }),
    ),
  );
}

function me(context: ShellContext): HTMLElement {
  const person = context.person();
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('h1', { class: 'sh-unseen' }, '我'),
    el(
      'div',
      { class: 'sh-me' },
      badge([...person.name].at(-1) ?? '我', '#31598f', 'sh-face-badge'),
      el(
        'div',
        {},
        el('strong', {}, maskName(person.name)),
        el('small', {}, `微信号：sandbox-${person.key}`),
      ),
      sandboxMark(),
    ),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('服务', { sign: '服', colour: '#14763a' }),
      plainRow('收藏', { sign: '藏', colour: '#8a5a00' }),
      row('卡包', () => context.open(cards), { sign: '卡', colour: '#31598f' }),
      row('沙箱设置', () => context.open(sandboxScreen), {
        sign: '沙',
        colour: '#5b6b7b',
        note: '换一个人，选外部服务的结果',
      }),
    ),
  );
}

/** 卡包: the certificates and tickets a person carries in WeChat. */
export const cards: Screen = (context) =>
  el(
    'main',
    { class: 'sh-screen' },
    titleBar('卡包', context.back),
    el('h2', { class: 'sh-group' }, '票证'),
    el(
      'ul',
      { class: 'sh-list sh-card-list' },
      row('医保电子凭证', () => context.open(card), {
        sign: '保',
        colour: '#2462c8',
        note: '国家医保信息平台',
      }),
    ),
    el('h2', { class: 'sh-group' }, '会员卡与优惠券'),
    el('p', { class: 'sh-hint' }, '暂无'),
  );

const card: Screen = (context) =>
  el(
    'main',
    { class: 'sh-screen' },
    titleBar('医保电子凭证', context.back),
    el(
      'section',
      { class: 'sh-card' },
      badge('保', '#ffffff33'),
      el('h2', {}, '医保电子凭证'),
      el('p', {}, maskName(context.person().name)),
      sandboxMark(),
    ),
    button('刷医保码', () => context.launch({ scene: CARD_SCENE, path: CODE_PAGE }), {
      class: 'sh-primary sh-wide',
    }),
  );
