import { badge, button, el, sandboxMark } from './element';
import { row, titleBar, type Screen, type ShellContext } from './screens';
import { accounts, type OfficialAccount } from './ways';

const COLOUR = '#2462c8';

/** 公众号: the accounts a person follows. @requirement B8 B9 */
export const accountsScreen: Screen = (context) =>
  el(
    'main',
    { class: 'sh-screen' },
    titleBar('公众号', context.back),
    el('ul', { class: 'sh-list' }, ...accounts.map((one) => accountRow(one, context))),
  );

/** Accounts whose name holds what was typed. */
export const accountsFound = (typed: string, context: ShellContext): HTMLElement[] => {
  const words = typed.trim();
  const isFound = ({ name }: OfficialAccount) => words !== '' && name.includes(words);
  return accounts.filter(isFound).map((one) => accountRow(one, context));
};

function accountRow(account: OfficialAccount, context: ShellContext): HTMLElement {
  return row(account.name, () => context.open(accountScreen(account)), {
    sign: [...account.name].at(0) ?? '医',
    colour: COLOUR,
    note: `公众号 · ${account.note}`,
  });
}

// The menu stands below, its first key at the left; some keys open a list, some a page of the account.
function accountScreen({ name, note, key }: OfficialAccount): Screen {
  return (context) => {
    const { menu, item, via, entry } = key;
    const list = el('div', { class: 'sh-account-list', hidden: true });
    if (item !== undefined) list.append(button(item, () => context.launch(entry)));
    const press = () => {
      if (item !== undefined) list.hidden = !list.hidden;
      else if (via !== undefined) context.open(accountPage(menu, via, () => context.launch(entry)));
      else context.launch(entry);
    };
    return el(
      'main',
      { class: 'sh-screen sh-account' },
      titleBar(name, context.back),
      el(
        'div',
        { class: 'sh-account-talk' },
        badge([...name].at(0) ?? '医', COLOUR),
        el('p', {}, `您好，这里是${note}。点下方“${menu}”激活或使用医保电子凭证。`),
        sandboxMark(),
      ),
      list,
      el(
        'nav',
        { class: 'sh-account-menu', 'aria-label': '公众号菜单' },
        button(menu, press),
        el('span', {}, '医保资讯'),
        el('span', {}, '办事指南'),
      ),
    );
  };
}

function accountPage(title: string, words: string, go: () => void): Screen {
  return (context) =>
    el(
      'main',
      { class: 'sh-screen' },
      titleBar(title, context.back),
      el(
        'section',
        { class: 'sh-card' },
        badge('保', '#ffffff33'),
        el('h2', {}, '医保电子凭证'),
        el('p', {}, '一码在手，医保无忧'),
        sandboxMark(),
      ),
      button(words, go, { class: 'sh-primary sh-wide' }),
    );
}
