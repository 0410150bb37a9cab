import { catalogId } from '../common/catalog-ids';

/** The priorities of every ServiceNow instance. `none` is for tasks without a priority. */
export const LEVELS = {
  p1: { labels: '1 - Critical' },
  p2: { labels: '2 - High' },
  p3: { labels: '3 - Moderate' },
  p4: { labels: '4 - Low' },
  p5: { labels: '5 - Planning' },
  none: { labels: 'No priority' },
} as const;

/** Returns the level of a priority. */
export const levelOf = (priority: string): string => (priority === '' ? 'none' : catalogId('p', priority));
