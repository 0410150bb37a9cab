import type ICAL from 'ical.js';
import { fail } from '../../input/error';
import { show } from '../../input/issue';

/** What the package ical.js exports by default, as far as it is used here: `npm i ical.js`. */
export interface Ical {
  parse(text: string): unknown;
  readonly Component: unknown;
}

/** The package with its own types. */
export type Engine = typeof ICAL;

/** Objects of its classes, as types. */
export type Time = InstanceType<typeof ICAL.Time>;
export type Component = InstanceType<typeof ICAL.Component>;
export type Recur = InstanceType<typeof ICAL.Recur>;
export type Period = InstanceType<typeof ICAL.Period>;
export type Duration = InstanceType<typeof ICAL.Duration>;

interface Classes {
  readonly icaltime: Time;
  readonly icalrecur: Recur;
  readonly icalperiod: Period;
  readonly icalduration: Duration;
}

/** Whether a value is an object of a class of ical.js, each of which says its name. */
export function isOf<Name extends keyof Classes>(name: Name, value: unknown): value is Classes[Name] {
  return (value as { readonly icalclass?: unknown } | null | undefined)?.icalclass === name;
}

/** The package that was handed in; it is not part of prazo, and somebody may not have it. */
export function readEngine(value: unknown): Engine {
  const { parse, Component } = (value ?? {}) as Partial<Engine>;
  if (typeof parse === 'function' && typeof Component === 'function') return value as Engine;
  throw fail('wrongType', 'ical', 'what the package ical.js exports; to install it: npm i ical.js', show(value));
}
