import { idOf } from '../shared/ids';

/** The priorities that every instance has; a task without one is of the level `none`. */
export const LEVELS = {
  p1: { labels: '1 - Critical' },
  p2: { labels: '2 - High' },
  p3: { labels: '3 - Moderate' },
  p4: { labels: '4 - Low' },
  p5: { labels: '5 - Planning' },
  none: { labels: 'No priority' },
} as const;

/** The level of a priority. */
export const levelOf = (priority: string): string => (priority === '' ? 'none' : idOf('p', priority));
