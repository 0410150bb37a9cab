import type ICAL from 'ical.js';

/** The classes of ical.js, as types. */
export type Time = InstanceType<typeof ICAL.Time>;
export type Component = InstanceType<typeof ICAL.Component>;
export type Recur = InstanceType<typeof ICAL.Recur>;
