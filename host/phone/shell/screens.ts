import type { PosterCard, SandboxPerson } from './sandbox';
import { maskName } from './consent';
import { badge, button, el, sandboxMark } from './element';
import { icon, type IconName } from './icons';

/** Where in the mini-program a way in leads, and the platform's number for that way. */
export interface Entry {
  scene: number;
  /** Absent: wherever the mini-program was, or its first page. */
  path?: string;
  /** Values encoded as the platform hands them over. */
  query?: Record<string, string>;
}

/** What a screen of the shell may do. */
export interface ShellContext {
  /** On top of this screen, or instead of everything that is open. */
  open: (screen: Screen, how?: 'instead') => void;
  back: () => void;
  launch: (entry: Entry) => void;
  person: () => SandboxPerson;
  /** The posters that hang somewhere. */
  posters: () => Promise<readonly PosterCard[]>;
  /** The panel that chooses the sandbox person and the outcomes. */
  panel: () => HTMLElement;
}

/** One screen of the shell, drawn anew each time it is opened. */
export type Screen = (context: ShellContext) => HTMLElement;

/** The mini-program's name on the platforms, and the words that find it. */
export const PROGRAM = {
  name: '我的医保凭证',
  note: '医保电子凭证 · 激活、展码',
  words: ['我的医保凭证', '医保电子凭证', '医保凭证', '医保码', '重庆医保'],
} as const;

/** What an empty search offers to look for. */
const EXAMPLE = '医保电子凭证';

/** Whether the words a person typed lead to the mini-program. @requirement B7 B12 */
export function findsProgram(typed: string): boolean {
  const words = typed.trim();
  return words !== '' && PROGRAM.words.some((word) => word.includes(words) || words.includes(word));
}

/** A bar with a way back and a title. */
export function titleBar(title: string, back: () => void): HTMLElement {
  return el('header', { class: 'sh-title-bar' }, sign('back', '返回', back), el('h1', {}, title));
}

/** A control that shows a drawing only. */
export function sign(name: IconName, label: string, onTap: () => void): HTMLButtonElement {
  const control = el('button', {
    type: 'button',
    class: 'sh-sign',
    'aria-label': label,
    onclick: () => onTap(),
  });
  control.append(icon(name));
  return control;
}

/** A line of a list that leads somewhere. */
export function row(
  words: string,
  onTap: () => void,
  look: { sign?: string; colour?: string; note?: string } = {},
): HTMLElement {
  const control = el(
    'button',
    { type: 'button', class: 'sh-row', onclick: () => onTap() },
    look.sign === undefined ? null : badge(look.sign, look.colour ?? '#5b6b7b'),
    el(
      'span',
      { class: 'sh-row-words' },
      el('span', {}, words),
      look.note === undefined ? null : el('small', {}, look.note),
    ),
  );
  control.append(icon('next'));
  return el('li', {}, control);
}

/** A line of a list that is only there to be read. */
export function plainRow(
  words: string,
  look: { sign: string; colour: string; note?: string },
): HTMLElement {
  return el(
    'li',
    { class: 'sh-row sh-row-plain' },
    badge(look.sign, look.colour),
    el(
      'span',
      { class: 'sh-row-words' },
      el('span', {}, words),
      look.note === undefined ? null : el('small', {}, look.note),
    ),
  );
}

/** The search screen of either platform: what is typed, and the mini-program when it matches. */
export function searchScreen(
  hint: string,
  found: Entry,
  others: (typed: string, context: ShellContext) => HTMLElement[] = () => [],
): Screen {
  return (context) => {
    const results = el('ul', { class: 'sh-list sh-results', 'aria-label': '搜索结果' });
    const status = el('p', { class: 'sh-hint', role: 'status' });
    const field = el('input', {
      type: 'search',
      'aria-label': '搜索',
      placeholder: hint,
      autocomplete: 'off',
      enterkeyhint: 'search',
    });
    const look = () => {
      const hit = findsProgram(field.value);
      results.replaceChildren();
      if (hit) {
        const note = `小程序 · ${PROGRAM.note}`;
        const open = () => context.launch(found);
        results.append(row(PROGRAM.name, open, { sign: '保', colour: '#2462c8', note }));
      }
      results.append(...others(field.value, context));
      const isEmpty = field.value.trim() === '';
      attempt.hidden = !isEmpty;
      status.textContent = isEmpty || results.childElementCount > 0 ? '' : '没有找到相关的小程序';
    };
    const fill = () => {
      field.value = EXAMPLE;
      look();
      field.focus();
    };
    const attempt = button(`试试：${EXAMPLE}`, fill, { class: 'sh-text sh-try' });
    field.addEventListener('input', look);
    look();
    const cancel = el(
      'button',
      { type: 'button', class: 'sh-text', onclick: context.back },
      '取消',
    );
    queueMicrotask(() => field.focus());
    return el(
      'main',
      { class: 'sh-screen' },
      el('h1', { class: 'sh-unseen' }, '搜索'),
      el(
        'form',
        { class: 'sh-search-bar', role: 'search', onsubmit: (e) => e.preventDefault() },
        icon('search'),
        field,
        cancel,
      ),
      attempt,
      results,
      status,
    );
  };
}

/** The screen that holds the panel of the sandbox, for a phone that stands alone. */
export const sandboxScreen: Screen = (context) =>
  el('main', { class: 'sh-screen' }, titleBar('沙箱设置', context.back), context.panel());

/** One of the platform's tabs. */
export interface Tab {
  name: string;
  icon: IconName;
  body: Screen;
}

/** The platform's first screen: its tabs below, the body of one of them above. */
export function tabbedScreen(platform: string, tabs: readonly Tab[], at: number): Screen {
  const screen: Screen = (context) => {
    const keys = tabs.map((tab, index) => {
      const open = () => context.open(tabbedScreen(platform, tabs, index), 'instead');
      const key = button(tab.name, open, { 'aria-current': index === at ? 'page' : undefined });
      key.prepend(icon(tab.icon));
      return key;
    });
    return el(
      'div',
      { class: 'sh-screen sh-tabbed' },
      tabs[at]?.body(context) ?? null,
      el('nav', { class: 'sh-tabs', 'aria-label': platform }, ...keys),
    );
  };
  return screen;
}

/** Whose account it is, at the top of the last tab. */
export function account(context: ShellContext, colour: string, label: string): HTMLElement {
  const { name, key } = context.person();
  return el(
    'div',
    { class: 'sh-me' },
    badge([...name].at(-1) ?? '我', colour, 'sh-face-badge'),
    el('div', {}, el('strong', {}, maskName(name)), el('small', {}, `${label}：sandbox-${key}`)),
    sandboxMark(),
  );
}

/** The line that leads to the panel of the sandbox. */
export function sandboxRow(context: ShellContext): HTMLElement {
  const note = '换一个人，选外部服务的结果';
  return row('沙箱设置', () => context.open(sandboxScreen), {
    sign: '沙',
    colour: '#5b6b7b',
    note,
  });
}
