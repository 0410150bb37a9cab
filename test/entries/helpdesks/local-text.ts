import { DateTime } from 'luxon';

/** An instant as the clocks of a zone show it, in the way that databases write it. */
export const localText = (at: unknown, zone: string): string =>
  DateTime.fromISO(String(at)).setZone(zone).toFormat('yyyy-MM-dd HH:mm:ss');
