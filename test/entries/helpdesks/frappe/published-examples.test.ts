import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { type FrappeTicket, type FrappeVersion, frappeCalendar, frappeCatalog, frappeTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { holidays, office, site, standard, ticketAt, version, zone } from './fixtures';

/**
 * The worked examples of https://github.com/frappe/helpdesk, helpdesk/helpdesk/doctype/hd_ticket/test_hd_ticket.py: Monday to
 * Friday from 10 to 18.
 */
describe("the cases in Frappe's own tests", () => {
  const deskOf = (...dates: readonly string[]) => {
    const calendar = createCalendar(frappeCalendar(office, { zone, holidays: holidays(...dates) }).value);
    const catalog = defineCatalog(frappeCatalog([standard]).value) as Catalog;
    return createSla<Catalog, string>({ catalog, calendar, calendars: { 'sla-Default': calendar } });
  };
  const at = (time: string) => `${site(time).slice(0, 19).replace(' ', 'T')}-03:00`;
  const shown = (due: { toFormat(format: string): string } | undefined) =>
    due?.toFormat('ccc d HH:mm:ss').replace(/:00$/, '');
  const statusOf = (given: FrappeTicket, versions: readonly FrappeVersion[], asOf: string, ...off: readonly string[]) =>
    deskOf(...off).status(frappeTicket(given, versions, { zone }).value, at(asOf)).metrics;
  const change = (time: string, from: string, to: string) => version(time, ['status', from, to]);

  test.each<readonly [opened: string, priority: string, response: string, resolution: string, off: readonly string[]]>([
    ['Mon 2 08:00', 'High', 'Mon 2 11:00', 'Mon 2 14:00', []],
    ['Mon 2 20:00', 'Urgent', 'Tue 3 10:30', 'Tue 3 12:00', []],
    ['Sat 7 15:00', 'Low', 'Wed 11 18:00', 'Thu 19 18:00', []],
    ['Fri 6 17:00', 'Urgent', 'Fri 6 17:30', 'Mon 9 11:00', []],
    ['Fri 6 19:00', 'High', 'Mon 9 11:00', 'Mon 9 14:00', []],
    ['Thu 5 15:00', 'Urgent', 'Mon 9 10:30', 'Mon 9 12:00', ['2026-03-05', '2026-03-06']],
    ['Thu 5 15:00', 'Urgent', 'Thu 5 15:30', 'Thu 5 17:00', []],
  ])('opened %s with priority %s | the due times', (opened, priority, response, resolution, off) => {
    const { value } = frappeTicket(ticketAt(opened, priority), [], { zone });
    const dues = deskOf(...off).deadlines(value);
    expect([shown(dues.response?.due), shown(dues.resolution?.due)]).toEqual([response, resolution]);
  });

  test.each([
    ['16:10', 'Thu 5 18:00'],
    ['16:10:01', 'Fri 6 10:00:01'],
  ])('on hold from 15:10 until %s | the due time of the resolution', (until, resolution) => {
    const held = [change('Thu 5 15:10', 'Open', 'Replied'), change(`Thu 5 ${until}`, 'Replied', 'Open')];
    const { response, resolution: solved } = statusOf(ticketAt('Thu 5 15:00', 'Urgent'), held, 'Thu 5 16:30');
    expect([shown(response?.due), shown(solved?.due)]).toEqual(['Thu 5 15:30', resolution]);
  });

  test('replied, open again, resolved | the due time moves by the hold, then both targets are met', () => {
    const given = ticketAt('Mon 2 12:00', 'High', { first_responded_on: site('Mon 2 12:30') });
    const versions = [
      change('Mon 2 12:30', 'Open', 'Replied'),
      change('Mon 2 13:00', 'Replied', 'Open'),
      change('Mon 2 13:30', 'Open', 'Resolved'),
    ];
    expect(shown(statusOf(given, versions.slice(0, 2), 'Mon 2 13:10').resolution?.due)).toBe('Mon 2 16:30');
    const { response, resolution } = statusOf(given, versions, 'Mon 2 14:00');
    expect([response?.verdict, resolution?.verdict]).toEqual(['met', 'met']);
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(3600);
  });

  test('on hold over a holiday and a weekend | the elapsed time', () => {
    const versions = [
      change('Thu 5 17:50', 'Open', 'Replied'),
      change('Mon 9 12:30', 'Replied', 'Open'),
      change('Mon 9 13:00', 'Open', 'Resolved'),
    ];
    const { resolution } = statusOf(ticketAt('Thu 5 17:30', 'High'), versions, 'Mon 9 14:00', '2026-03-06');
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(3000);
  });

  test('resolved, and closed on the next day | the elapsed time until the resolution', () => {
    const versions = [change('Mon 2 12:30', 'Open', 'Resolved'), change('Tue 3 12:30', 'Resolved', 'Closed')];
    const { resolution } = statusOf(ticketAt('Mon 2 12:00', 'High'), versions, 'Wed 4 14:00');
    expect(resolution?.elapsed?.business?.as('seconds')).toBe(1800);
  });
});
