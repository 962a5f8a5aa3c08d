import { accountsFound, accountsScreen } from './account-screens';
import { badge, button, el, sandboxMark } from './element';
import { maskName } from './consent';
import {
  plainRow,
  account,
  row,
  sandboxRow,
  tabbedScreen,
  searchScreen,
  sign,
  titleBar,
  type Screen,
  type Tab,
  type ShellContext,
} from './screens';
import { scanScreen } from './scan-screen';
import { servicesScreen, serviceWords } from './service-screens';
import { byCardPack, bySearch } from './ways';

const search = searchScreen('搜索', bySearch, accountsFound);
const scan = scanScreen('wechat');

const TABS: readonly Tab[] = [
  { name: '微信', icon: 'chat', body: chats },
  { name: '通讯录', icon: 'people', body: contacts },
  { name: '发现', icon: 'compass', body: discover },
  { name: '我', icon: 'person', body: me },
];

/** WeChat's four tabs, opened at the first. */
export const wechatHome = tabbedScreen('微信', TABS, 0);

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

function contacts(context: ShellContext): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('header', { class: 'sh-title-bar sh-center' }, el('h1', {}, '通讯录')),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('新的朋友', { sign: '新', colour: '#b4591b' }),
      row('公众号', () => context.open(accountsScreen), { sign: '公', colour: '#31598f' }),
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
      row('扫一扫', () => context.open(scan), { sign: '扫', colour: '#31598f' }),
      row('搜一搜', () => context.open(search), { sign: '搜', colour: '#8a3b2f' }),
    ),
  );
}

function me(context: ShellContext): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('h1', { class: 'sh-unseen' }, '我'),
    account(context, '#31598f', '微信号'),
    el(
      'ul',
      { class: 'sh-list' },
      ...serviceWords.map((words) =>
        row(words.first, () => context.open(servicesScreen(words)), {
          sign: [...words.first].at(0) ?? '服',
          colour: '#14763a',
          ...(words.first === '支付' ? { note: '旧版微信的叫法' } : {}),
        }),
      ),
      plainRow('收藏', { sign: '藏', colour: '#8a5a00' }),
      row('卡包', () => context.open(cards), { sign: '卡', colour: '#31598f' }),
      sandboxRow(context),
    ),
  );
}

/** 卡包: the certificates and tickets a person carries in WeChat. @requirement B11 */
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
    button('刷医保码', () => context.launch(byCardPack), {
      class: 'sh-primary sh-wide',
    }),
  );
