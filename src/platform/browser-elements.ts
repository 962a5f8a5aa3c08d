/*
 * The elements that pages are made of, as a browser has them: the H5 build puts them in the place of
 * @tarojs/components. Taro's own are a hundred web components; these are the few that the product uses, each the
 * browser's own, so that keyboards, focus and screen readers work as everywhere else.
 */
import {
  createElement,
  Fragment,
  useState,
  type CSSProperties,
  type FormEvent,
  type PropsWithChildren,
  type ReactElement,
} from 'react';

interface Common {
  readonly id?: string;
  readonly className?: string;
  readonly style?: string | CSSProperties;
  readonly onClick?: () => void;
  /** The class while a finger is on it. */
  readonly hoverClass?: string;
  /** WeChat's word for `role`. */
  readonly 'aria-role'?: string;
}

type Box = PropsWithChildren<Common>;

const camel = (name: string): string =>
  name.startsWith('--')
    ? name
    : name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** React wants an object where the mini-programs want a text. */
function styleOf(style: Common['style']): CSSProperties | undefined {
  if (typeof style !== 'string') return style;
  const pairs = style.split(';').map((rule) => rule.split(/:(.*)/s));
  return Object.fromEntries(
    pairs.flatMap(([name = '', value = '']) =>
      name.trim() === '' ? [] : [[camel(name.trim()), value.trim()]],
    ),
  );
}

/** What the browser's element takes of what the page gave. */
function own<Props extends Common>({ hoverClass, 'aria-role': role, style, ...rest }: Props) {
  void hoverClass;
  void role;
  return { ...rest, ...(style === undefined ? {} : { style: styleOf(style) }) };
}

/** A box. */
export const View = (props: Box): ReactElement => createElement('div', own(props));

/** Words in a line. */
export const Text = (props: Box): ReactElement => createElement('span', own(props));

/** A box that scrolls by itself. */
export function ScrollView(
  props: Box & { readonly scrollY?: boolean; readonly scrollX?: boolean },
): ReactElement {
  const { scrollY, scrollX, className = '', ...rest } = props;
  const way = `${scrollY ? ' scrolls-down' : ''}${scrollX ? ' scrolls-across' : ''}`;
  // Reached by the Tab key, or nobody could scroll it without a finger.
  return createElement('div', { ...own(rest), className: className + way, tabIndex: 0 });
}

/** A thing to press. */
export function Button(props: Box): ReactElement {
  const [isPressed, setPressed] = useState(false);
  const { className = '', hoverClass = 'none', ...rest } = props;
  const lift = () => setPressed(false);
  return createElement('button', {
    type: 'button',
    ...own(rest),
    className: isPressed && hoverClass !== 'none' ? `${className} ${hoverClass}` : className,
    onPointerDown: () => setPressed(true),
    onPointerUp: lift,
    onPointerCancel: lift,
    onPointerLeave: lift,
  });
}

/** Something drawn; its pixels are set by who draws. */
export function Canvas(
  props: Common & { readonly canvasId?: string; readonly type?: string },
): ReactElement {
  const { canvasId, type, ...rest } = props;
  void canvasId;
  void type;
  return createElement('canvas', own(rest));
}

interface InputProps extends Common {
  readonly type?: 'text' | 'number' | 'idcard' | 'digit';
  readonly password?: boolean;
  readonly value?: string;
  readonly placeholder?: string;
  readonly placeholderClass?: string;
  readonly maxlength?: number;
  readonly onInput?: (event: { readonly detail: { readonly value: string } }) => void;
}

/** Keyboards: digits for numbers, letters as well for the card, whose last place may be an X. */
const keyboards = { text: 'text', number: 'numeric', idcard: 'text', digit: 'decimal' } as const;

/** A line to type in. It never offers what was typed before: the next person may be another one. */
export function Input(props: InputProps): ReactElement {
  const { type = 'text', password, placeholderClass, maxlength, onInput, value, ...rest } = props;
  void placeholderClass;
  return createElement('input', {
    ...own(rest),
    type: password ? 'password' : 'text',
    inputMode: keyboards[type],
    autoComplete: 'off',
    maxLength: maxlength,
    value: value ?? '',
    onChange: ({ currentTarget }: FormEvent<HTMLInputElement>) =>
      onInput?.({ detail: { value: currentTarget.value } }),
  });
}

/** Taro's own frame asks for it by name; no page is pulled down. */
export const PullDownRefresh = ({ children }: PropsWithChildren): ReactElement =>
  createElement(Fragment, null, children);
