import type { Icon } from 'prazo/view';

/** The icons of badges, as paths in a square of 16 by 16. */
const PATHS: Readonly<Record<Icon, string>> = {
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M8 4v4l3 2',
  moon: 'M10 1.8a6.3 6.3 0 1 0 4.2 9a5.2 5.2 0 0 1-4.2-9',
  pause: 'M5.5 3v10M10.5 3v10',
  tick: 'M2.5 8.5l3.7 3.7l7.3-8.2',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  dash: 'M3 8h10',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Creates the icon of a badge. It is hidden from screen readers, because the text of the badge says the same. */
export function iconOf(icon: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const look = { viewBox: '0 0 16 16', width: '16', height: '16', fill: 'none', stroke: 'currentColor' };
  for (const [name, value] of Object.entries({ ...look, 'stroke-width': '2', 'aria-hidden': 'true' })) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('d', PATHS[icon]);
  svg.append(path);
  return svg;
}
