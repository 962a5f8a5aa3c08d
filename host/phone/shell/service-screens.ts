import { badge, button, el, sandboxMark } from './element';
import { plainRow, row, titleBar, type Screen } from './screens';
import { byServices } from './ways';

/** Words of one version of WeChat on the way 我 → … → 医疗健康. */
export interface ServiceWords {
  readonly first: string;
  readonly service: string;
  readonly go: string;
}

/** 我 → 服务, and 我 → 支付 as older versions call it. @requirement B5 B6 */
export const serviceWords: readonly ServiceWords[] = [
  { first: '服务', service: '医保电子凭证', go: '去激活' },
  { first: '支付', service: '国家医保电子凭证', go: '立即激活' },
];

/** The list of services, and in it 医疗健康. */
export const servicesScreen =
  (words: ServiceWords): Screen =>
  (context) =>
    el(
      'main',
      { class: 'sh-screen' },
      titleBar(words.first, context.back),
      el('h2', { class: 'sh-group' }, '金融理财'),
      el('ul', { class: 'sh-list' }, plainRow('收付款', { sign: '付', colour: '#14763a' })),
      el('h2', { class: 'sh-group' }, '生活服务'),
      el(
        'ul',
        { class: 'sh-list' },
        row('医疗健康', () => context.open(health(words)), { sign: '医', colour: '#14763a' }),
        plainRow('生活缴费', { sign: '缴', colour: '#8a5a00' }),
        plainRow('城市服务', { sign: '城', colour: '#31598f' }),
      ),
    );

function health(words: ServiceWords): Screen {
  return (context) =>
    el(
      'main',
      { class: 'sh-screen' },
      titleBar('医疗健康', context.back),
      el(
        'ul',
        { class: 'sh-list' },
        row(words.service, () => context.open(service(words)), {
          sign: '保',
          colour: '#2462c8',
          note: '国家医保信息平台',
        }),
        plainRow('预约挂号', { sign: '挂', colour: '#14763a' }),
      ),
    );
}

function service({ service: name, go }: ServiceWords): Screen {
  return (context) =>
    el(
      'main',
      { class: 'sh-screen' },
      titleBar(name, context.back),
      el(
        'section',
        { class: 'sh-card' },
        badge('保', '#ffffff33'),
        el('h2', {}, name),
        el('p', {}, '看病买药，出示即用'),
        sandboxMark(),
      ),
      button(go, () => context.launch(byServices), { class: 'sh-primary sh-wide' }),
    );
}
