import { names, numeric, textual, truthy, type ElementKind, type Host } from './host';

/** `scroll-view`. */
export const scrollView: ElementKind = {
  properties: names(`
  scrollX scrollY upperThreshold lowerThreshold scrollTop scrollLeft scrollIntoView
  scrollWithAnimation enableBackToTop enableFlex scrollAnchoring enhanced usingSticky
  pagingEnabled enablePassive refresherEnabled refresherTriggered bounces showScrollbar
  fastDeceleration type trapScroll scrollAnimationDuration animation
`),
  create(host) {
    // A region that scrolls must be reachable by keyboard, or its end cannot be read.
    host.dom.tabIndex = 0;
    const last = { top: 0, left: 0 };
    host.dom.addEventListener('scroll', () => {
      host.emit('scroll', scrollDetail(host.dom, last));
      atEdge(host);
      last.top = host.dom.scrollTop;
      last.left = host.dom.scrollLeft;
    });
    return {
      set(name, value) {
        if (name === 'scrollX') host.dom.toggleAttribute('scroll-x', truthy(value));
        if (name === 'scrollY') host.dom.toggleAttribute('scroll-y', truthy(value));
        if (name === 'scrollTop') host.dom.scrollTop = numeric(value, host.dom.scrollTop);
        if (name === 'scrollLeft') host.dom.scrollLeft = numeric(value, host.dom.scrollLeft);
        if (name === 'scrollIntoView' && textual(value) !== '') {
          host.dom.querySelector(`#${CSS.escape(textual(value))}`)?.scrollIntoView();
        }
      },
    };
  },
};

function scrollDetail(dom: HTMLElement, last: { top: number; left: number }) {
  return {
    scrollTop: dom.scrollTop,
    scrollLeft: dom.scrollLeft,
    scrollHeight: dom.scrollHeight,
    scrollWidth: dom.scrollWidth,
    deltaX: last.left - dom.scrollLeft,
    deltaY: last.top - dom.scrollTop,
  };
}

// Both edges may be near at once in a short list; each is told.
function atEdge(host: Host): void {
  const { dom } = host;
  const below = dom.scrollHeight - dom.clientHeight - dom.scrollTop;
  if (dom.scrollTop <= numeric(host.get('upperThreshold'), 50)) {
    host.emit('scrolltoupper', { direction: 'top' });
  }
  if (below <= numeric(host.get('lowerThreshold'), 50)) {
    host.emit('scrolltolower', { direction: 'bottom' });
  }
}

/** `swiper`: one item at a time, moved by hand, by key or by `current`. */
export const swiper: ElementKind = {
  properties: names(`
  indicatorDots indicatorColor indicatorActiveColor autoplay current interval duration
  circular vertical previousMargin nextMargin displayMultipleItems easingFunction
  snapToEdge disableTouch
`),
  create(host) {
    let at = 0;
    let timer: ReturnType<typeof setInterval> | undefined;
    host.dom.tabIndex = 0;
    const items = () => [...host.dom.querySelectorAll<HTMLElement>('wx-swiper-item')];
    const show = (index: number) => host.dom.scrollTo({ left: index * host.dom.clientWidth });
    host.dom.addEventListener('scrollend', () => {
      const now = Math.round(host.dom.scrollLeft / Math.max(1, host.dom.clientWidth));
      if (now === at) return;
      at = now;
      host.emit('change', { current: now, currentItemId: items()[now]?.id ?? '', source: 'touch' });
    });
    return {
      attached() {
        show(numeric(host.get('current'), 0));
        if (!truthy(host.get('autoplay'))) return;
        const turn = () => show((at + 1) % Math.max(1, items().length));
        timer = setInterval(turn, numeric(host.get('interval'), 5000));
      },
      detached: () => clearInterval(timer),
      set(name, value) {
        if (name === 'current') show(numeric(value, 0));
        if (name === 'vertical') host.dom.toggleAttribute('vertical', truthy(value));
      },
    };
  },
};

/** `swiper-item`. */
export const swiperItem: ElementKind = {
  properties: ['itemId', 'skipHiddenItemLayout'],
  create: () => ({}),
};
