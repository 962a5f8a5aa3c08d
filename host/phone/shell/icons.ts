const NAMESPACE = 'http://www.w3.org/2000/svg';

// Our own line drawings on a 24 by 24 grid.
const PATHS = {
  back: 'M15 4 7 12l8 8',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M12 12h.01M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  cross: 'M6 6l12 12M18 6 6 18',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  next: 'M9 5l7 7-7 7',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  pay: 'M4 6h16v12H4zM4 10h16M8 15h3',
  ride: 'M6 5h12v11H6zM6 11h12M8 19l-1 2M16 19l1 2M9 14h.01M15 14h.01',
  cards: 'M4 8h16v11H4zM6 5h12M4 12h16',
  chat: 'M4 5h16v11H11l-4 4v-4H4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c0-4 2.500-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M18 14c2 .8 3 3 3 6',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M15.500 8.500l-2 5-5 2 2-5z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-5 3-7 8-7s8 2 8 7',
  shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6zM12 8v8M8 12h8',
  face: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 10v1M15 10v1M9 15c2 1.500 4 1.500 6 0',
  erase: 'M9 6h11v12H9l-5-6zM12 10l4 4M16 10l-4 4',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2 2M16.400 16.400l2 2M5.600 18.400l2-2M16.400 7.600l2-2',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing; the control around it carries the name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('sh-icon');
  const path = document.createElementNS(NAMESPACE, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
