import type { Platform } from '../compile/package-shape';
import { el, sandboxMark } from './element';
import type { Outcomes, Sandbox, SandboxPerson } from './sandbox';
import { switchPanel, type SwitchedPhone } from './switches';

type Choice = { [K in keyof Outcomes]: { name: string; words: Record<Outcomes[K], string> } };

const CHOICES: Choice = {
  payPassword: { name: '支付密码', words: { right: '正确', wrong: '错误' } },
  realName: {
    name: '实名服务',
    words: { up: '正常', down: '故障', cancelled: '本人拒绝授权', noPermission: '小程序没有权限' },
  },
  face: {
    name: '人脸识别',
    words: {
      pass: '通过',
      noMatch: '与本人不符',
      timeout: '超时',
      captureFailed: '采集失败',
      noPermission: '没有相机权限',
      network: '网络异常',
      device: '手机不支持',
      cancelled: '中途取消',
      down: '服务故障',
    },
  },
  payCode: { name: '平台付款码', words: { allowed: '可以打开', refused: '拒绝打开' } },
  sms: { name: '短信', words: { delivered: '送达', down: '故障' } },
  message: {
    name: '订阅消息',
    words: { delivered: '送达', unwanted: '没有订阅', down: '故障' },
  },
  insuredBase: { name: '参保信息库', words: { up: '正常', down: '故障' } },
};

/** Where a person finds the panel: beside a phone on the stage, inside a phone that stands alone. */
export function panelPlace(platform: Platform): string {
  if (window.parent !== window) return '旁边的面板';
  return platform === 'wechat' ? '“我 → 沙箱设置”' : '“我的 → 沙箱设置”';
}

/** Whom the panel is about, and what happens when somebody else is chosen. */
export interface PanelPlace {
  sandbox: Sandbox;
  /** Stands before every id, so that two panels can share a page. */
  prefix: string;
  title: string;
  person: string;
  people: SandboxPerson[];
  /** Absent where there is no phone whose network, clock and camera can be switched. */
  phone?: SwitchedPhone;
  choose(person: string): void;
}

/** The panel that chooses the sandbox person and how the outside services answer for them. */
export function outcomePanel(place: PanelPlace): HTMLElement {
  const { prefix, people, person } = place;
  const picker = el('select', { id: `${prefix}-person`, 'data-choice': 'person' });
  for (const group of new Set(people.map((one) => one.group))) {
    const inside = people.filter((one) => one.group === group);
    picker.append(
      el(
        'optgroup',
        { label: group },
        ...inside.map(({ key, label, name, age }) =>
          el('option', { value: key }, `${name}（${label}，${age}岁）`),
        ),
      ),
    );
  }
  picker.value = person;
  picker.addEventListener('change', () => place.choose(picker.value));
  const note = people.find(({ key }) => key === person)?.note ?? '';
  const fields = el('div', { class: 'sh-panel-fields' });
  const status = el('p', { class: 'sh-hint', role: 'status' });
  void fill(place, fields, status);
  return el(
    'section',
    { class: 'sh-panel', 'aria-label': place.title },
    el(
      'div',
      { class: 'sh-panel-head' },
      el('h2', {}, place.title),
      sandboxMark('沙箱 · 虚构人物'),
    ),
    labelled(`${prefix}-person`, '谁在用', picker),
    el('p', { class: 'sh-hint' }, note),
    place.phone ? switchPanel(place.phone, prefix) : null,
    fields,
    status,
  );
}

// Saved at once: the next call of that service already answers so.
async function fill(
  { sandbox, person, prefix }: PanelPlace,
  fields: HTMLElement,
  status: HTMLElement,
) {
  try {
    const outcomes = await sandbox.outcomes(person);
    fields.replaceChildren(
      ...(Object.keys(CHOICES) as (keyof Outcomes)[]).map((key) => {
        const select = el('select', { id: `${prefix}-${key}`, 'data-choice': key });
        const words = Object.entries(CHOICES[key].words);
        select.append(...words.map(([value, label]) => el('option', { value }, label)));
        select.value = outcomes[key];
        select.addEventListener('change', () => {
          status.textContent = '';
          const change = { [key]: select.value } as Partial<Outcomes>;
          sandbox.choose(person, change).then(
            () => (status.textContent = '已保存'),
            () => (status.textContent = '没有保存，请再试一次'),
          );
        });
        return labelled(select.id, CHOICES[key].name, select);
      }),
    );
  } catch {
    status.textContent = '沙箱服务没有回应';
  }
}

function labelled(id: string, words: string, control: HTMLElement): HTMLElement {
  return el('div', { class: 'sh-field' }, el('label', { for: id }, words), control);
}
