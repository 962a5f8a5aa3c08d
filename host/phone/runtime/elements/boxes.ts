import { makeFocusable, setDisabled } from './accessibility';
import { names, controllerOf, numeric, textual, truthy, type ElementKind } from './host';

const HOVER = ['hoverClass', 'hoverStartTime', 'hoverStayTime', 'hoverStopPropagation'];

/** `view`: a block that can be pressed. */
export const view: ElementKind = {
  properties: [...HOVER, 'animation', 'disableScroll'],
  create: () => ({}),
};

/** `text`: an inline run of words. */
export const text: ElementKind = {
  properties: names('selectable userSelect space decode overflow maxLines numberOfLines'),
  create: (host) => ({
    set(name, value) {
      if (name === 'maxLines' || name === 'numberOfLines') {
        host.dom.style.setProperty('--max-lines', textual(value));
        host.dom.classList.toggle('clamped', numeric(value, 0) > 0);
      }
      if (name === 'selectable' || name === 'userSelect') {
        host.dom.classList.toggle('selectable', truthy(value));
      }
      if (name === 'space') host.dom.toggleAttribute('data-space', textual(value) !== '');
    },
  }),
};

/** `button`, which also submits or resets the form it stands in. */
export const button: ElementKind = {
  properties: [
    ...HOVER,
    ...names(`
  size type plain disabled loading formType openType name lang sessionFrom
  sendMessageTitle sendMessagePath sendMessageImg appParameter showMessageCard businessId
  scope publicId
`),
  ],
  create(host) {
    host.dom.setAttribute('role', 'button');
    makeFocusable(host.dom);
    return {
      set(name, value) {
        if (name === 'disabled') setDisabled(host.dom, truthy(value));
        if (name === 'loading') host.dom.toggleAttribute('loading', truthy(value));
        if (name === 'plain') host.dom.toggleAttribute('plain', truthy(value));
        if (name === 'type' || name === 'size') host.dom.setAttribute(name, textual(value));
      },
      tap() {
        const form = controllerOf(host.dom.closest('wx-form')) as
          { submit(): void; reset(): void } | undefined;
        if (host.get('formType') === 'submit') form?.submit();
        if (host.get('formType') === 'reset') form?.reset();
      },
    };
  },
};

// The modes of a picture that have a counterpart in CSS; the others crop, which is `none`.
const FITS: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
};

/** `image`, 320×240 unless styled otherwise, as on the platforms. */
export const image: ElementKind = {
  properties: names('src mode lazyLoad webp showMenuByLongpress fadeIn defaultSource'),
  create(host) {
    const img = document.createElement('img');
    img.alt = '';
    img.addEventListener('load', () =>
      host.emit('load', { width: img.naturalWidth, height: img.naturalHeight }),
    );
    img.addEventListener('error', () => host.emit('error', { errMsg: 'image: load failed' }));
    host.dom.append(img);
    return {
      set(name, value) {
        if (name === 'src' && textual(value) !== '') img.src = textual(value);
        if (name === 'mode') {
          img.style.objectFit = FITS[textual(value)] ?? 'none';
          host.dom.setAttribute('data-mode', textual(value));
        }
        // A picture with a name is a picture; one without is decoration.
        if (name === 'ariaLabel') host.dom.setAttribute('role', 'img');
      },
    };
  },
};

/** `rich-text`: a string of HTML or a list of nodes, without scripts or handlers. */
export const richText: ElementKind = {
  properties: ['nodes', 'space', 'userSelect', 'mode'],
  create: (host) => ({
    set(name, value) {
      if (name !== 'nodes') return;
      host.dom.replaceChildren(...(typeof value === 'string' ? parsed(value) : built(value)));
    },
  }),
};

// The text is the mini-program's, which a phone does not trust with scripts either.
function parsed(html: string): Node[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const unsafe of body.querySelectorAll('script,style,iframe,object,embed,link')) {
    unsafe.remove();
  }
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('on')) element.removeAttribute(name);
    }
  }
  return [...body.childNodes];
}

function built(nodes: unknown): Node[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as { type?: string; text?: string; name?: string; children?: unknown }[]).map(
    (node) => {
      if (node.type === 'text') return document.createTextNode(node.text ?? '');
      const safe = /^(p|div|span|b|strong|i|em|br|ul|ol|li|h[1-6]|u|sub|sup)$/u;
      const element = document.createElement(safe.test(node.name ?? '') ? node.name! : 'span');
      element.append(...built(node.children));
      return element;
    },
  );
}
