/** The pictures of the bar's buttons: strokes on a grid of 16 by 16. */
const strokes = {
  phone: 'M5 1.5h6a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM7 12.5h2',
  tablet: 'M3.5 2h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1ZM7 12h2',
  full: 'M1.5 3v10M14.5 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2',
  post: 'M4 1.5h6l3 3v10H4ZM9.5 1.5V5H13M6.5 8h4M6.5 11h4',
  cards: 'M2.5 2.5h11v5h-11ZM2.5 10.5h11M2.5 13h7',
  back: 'M13 8H3M7 4 3 8l4 4',
  forward: 'M3 8h10M9 4l4 4-4 4',
  contents: 'M2.5 4h1M2.5 8h1M2.5 12h1M6 4h7.5M6 8h7.5M6 12h5',
} as const;

export type Icon = keyof typeof strokes;

/** Draws a picture; it says nothing to screen readers, the button's name does. */
export function toIcon(icon: Icon): SVGSVGElement {
  const [svg, path] = [document.createElementNS('http://www.w3.org/2000/svg', 'svg'), document.createElementNS('http://www.w3.org/2000/svg', 'path')];
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', strokes[icon]);
  svg.append(path);
  return svg;
}
