import { DateTime } from 'luxon';

/** Formats an instant as local time of a zone, as databases write it: `2026-03-02 09:00:00`. */
export const localText = (at: unknown, zone: string): string =>
  DateTime.fromMillis(Date.parse(String(at)), { zone })
    .toISO()
    ?.slice(0, 19)
    .replace('T', ' ') ?? '';
