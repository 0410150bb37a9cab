import { expect, it } from 'vitest';
import { readEvent } from './feed';

/** An event, and what it closes. */
interface Situation {
  readonly lines: readonly string[];
  /** Other lines of the calendar. */
  readonly around?: readonly string[];
  readonly days?: readonly string[];
  readonly closures?: readonly string[];
  readonly issues?: readonly string[];
}

/** Makes a test of each situation. */
export const table = (situations: Readonly<Record<string, Situation>>): void =>
  it.each(Object.entries(situations))('%s', (_, { lines, around = [], days = [], closures = [], issues = [] }) => {
    expect(readEvent(lines, { around })).toEqual({ days, closures, issues });
  });

export const HOUR = 'DURATION:PT1H';
