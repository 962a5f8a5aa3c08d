import { badge, button, el, sandboxMark } from './element';
import { icon, type IconName } from './icons';
import {
  plainRow,
  account,
  row,
  sandboxRow,
  tabbedScreen,
  searchScreen,
  titleBar,
  type Screen,
  type Tab,
  type ShellContext,
} from './screens';
import { scanScreen } from './scan-screen';
import { byCardPack, bySearch } from './ways';

const search = searchScreen('搜索服务', bySearch);
const scan = scanScreen('alipay');

const TABS: readonly Tab[] = [
  { name: '首页', icon: 'home', body: front },
  { name: '消息', icon: 'chat', body: messages },
  { name: '我的', icon: 'person', body: mine },
];

const SERVICES = [
  ['市', '市民中心', '#0d5fb3'],
  ['医', '医疗健康', '#0b6f63'],
  ['社', '社保', '#0d5fb3'],
  ['缴', '生活缴费', '#8a5a00'],
  ['转', '转账', '#0d5fb3'],
  ['票', '电子票夹', '#8a3b2f'],
  ['菜', '菜鸟', '#0b6f63'],
  ['全', '全部', '#5b6b7b'],
] as const;

/** Alipay's tabs, opened at the first. */
export const alipayHome = tabbedScreen('支付宝', TABS, 0);

function front(context: ShellContext): HTMLElement {
  const find = button('搜索：医保电子凭证', () => context.open(search), {
    class: 'sh-search-key',
  });
  find.prepend(icon('search'));
  const wallet = button('卡包', () => context.open(cards));
  wallet.prepend(icon('cards'));
  const scanKey = button('扫一扫', () => context.open(scan));
  scanKey.prepend(icon('scan'));
  const still = (name: IconName, words: string) => {
    const place = el('div', {}, words);
    place.prepend(icon(name));
    return place;
  };
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('h1', { class: 'sh-unseen' }, '首页'),
    el(
      'div',
      { class: 'sh-ali-top' },
      el('div', { class: 'sh-ali-bar' }, el('span', {}, context.person().region), find),
    ),
    el(
      'div',
      { class: 'sh-ali-four' },
      scanKey,
      still('pay', '收付款'),
      still('ride', '出行'),
      wallet,
    ),
    el(
      'ul',
      { class: 'sh-ali-grid', 'aria-label': '服务' },
      ...SERVICES.map(([mark, words, colour]) => el('li', {}, badge(mark, colour), words)),
    ),
    el(
      'section',
      { class: 'sh-ali-note' },
      el('h2', {}, '就医提醒'),
      el('p', {}, '看病买药前，先激活医保电子凭证。'),
      sandboxMark(),
    ),
  );
}

function messages(): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('header', { class: 'sh-title-bar sh-center' }, el('h1', {}, '消息')),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('生活号', { sign: '生', colour: '#0d5fb3', note: '暂无新消息' }),
      plainRow('服务提醒', { sign: '服', colour: '#8a5a00', note: '暂无新提醒' }),
    ),
  );
}

function mine(context: ShellContext): HTMLElement {
  return el(
    'main',
    { class: 'sh-tab-body' },
    el('h1', { class: 'sh-unseen' }, '我的'),
    account(context, '#0d5fb3', '账号'),
    el(
      'ul',
      { class: 'sh-list' },
      plainRow('账单', { sign: '账', colour: '#8a5a00' }),
      row('卡包', () => context.open(cards), { sign: '卡', colour: '#0d5fb3' }),
      sandboxRow(context),
    ),
  );
}

/** 卡包: the certificates a person carries in Alipay. @requirement B12 B13 */
export const cards: Screen = (context) =>
  el(
    'main',
    { class: 'sh-screen' },
    titleBar('卡包', context.back),
    el('h2', { class: 'sh-group' }, '证件'),
    el(
      'ul',
      { class: 'sh-list sh-card-list' },
      row('医保电子凭证', () => context.launch(byCardPack), {
        sign: '保',
        colour: '#2462c8',
        note: '国家医保信息平台',
      }),
    ),
    el('h2', { class: 'sh-group' }, '会员与优惠'),
    el('p', { class: 'sh-hint' }, '暂无'),
  );
