import type { Mutation } from './mutant';

/** Across the rules on calendars, each as small as a slip of the pen. */
export const CALENDAR_MUTATIONS: readonly Mutation[] = [];
