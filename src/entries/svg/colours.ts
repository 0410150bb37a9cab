/** The default colours. A page may change each with a CSS variable. All have a contrast of at least 3:1 on white and on #111. */
export const COLOURS = {
  counted: '#3b82f6',
  late: '#dc2626',
  paused: '#b7791f',
  closed: '#7c8594',
  holiday: '#a855f7',
  ahead: '#3b82f6',
  due: '#c026d3',
  good: '#16a34a',
  bad: '#dc2626',
} as const;

export type Colour = keyof typeof COLOURS;

/** A colour as the value of an SVG attribute: the CSS variable, with the default as fallback. */
export const paint = (colour: Colour): string => `var(--prazo-${colour}, ${COLOURS[colour]})`;
