const PART = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Whether a value is a part of a day such as `'00:00-14:00'`, its start before its end; `24:00` ends the day. */
export function isPartOfDay(value: unknown): boolean {
  return typeof value === 'string' && PART.test(value) && value.slice(0, 5) < value.slice(6);
}
