import type { VendorClock } from '../../../sla/vendor-clock';
import { isoText, localInstant } from '../instants';
import type { Part } from '../part';
import { Notes, type Told } from '../told';
import { docOf, type FrappeAnswer, siteClock } from './doc';

/** What an HD Ticket says of its SLA: times of the site's clocks, and seconds of the SLA's hours. */
export interface FrappeDues {
  readonly creation?: string | null | undefined;
  readonly service_level_agreement_creation?: string | null | undefined;
  readonly response_by?: string | null | undefined;
  readonly resolution_by?: string | null | undefined;
  readonly first_responded_on?: string | null | undefined;
  readonly first_response_time?: number | string | null | undefined;
  readonly resolution_date?: string | null | undefined;
  /** Without what was on hold. */
  readonly resolution_time?: number | string | null | undefined;
  readonly on_hold_since?: string | null | undefined;
  readonly agreement_status?: string | null | undefined;
}

export interface FrappeSaysOptions {
  /** The zone of the site, of its System Settings. */
  readonly zone: string;
}

/**
 * What Frappe Helpdesk itself says of a ticket's clocks. While a ticket waits, its versions differ in whether they show the
 * due of before or none: it is `lastDue`.
 */
export function frappeSays(
  ticket: FrappeAnswer<FrappeDues>,
  { zone }: FrappeSaysOptions,
): Told<readonly VendorClock[]> {
  const notes = new Notes();
  const clock = siteClock(zone);
  const given = docOf(ticket, 'ticket');
  const time = (part: Part<unknown>) => isoText(localInstant(part, clock));
  const status = given.at('agreement_status');
  const isPaused = !given.at('on_hold_since').isNothing;
  const started = given.at('service_level_agreement_creation');
  const opened = started.isNothing ? given.at('creation') : started;
  const hasNoTarget = (due: Part<unknown>) => !due.isNothing && !opened.isNothing && time(due) === time(opened);

  const clockOf = (
    metric: 'response' | 'resolution',
    [dueKey, stopKey, usedKey]: readonly (keyof FrappeDues)[],
    dueIs: 'due' | 'lastDue',
  ): readonly VendorClock[] => {
    const [due, stopped, used] = [
      given.at(dueKey as 'response_by'),
      given.at(stopKey as 'creation'),
      given.at(usedKey as 'resolution_time'),
    ];
    if (hasNoTarget(due)) {
      notes.take('doubtful', due.path, 'It is the opening, as where there is no target: it is left out.');
      return [];
    }
    const isStopped = !stopped.isNothing;
    const says = {
      ...(!due.isNothing && { [dueIs]: time(due) }),
      ...(isStopped && { stoppedAt: time(stopped) }),
      ...(isStopped && !used.isNothing && { elapsed: { business: { seconds: used.number(0, 1e11) } } }),
      ...(metric === 'resolution' && { paused: isPaused }),
      ...(isStopped && status.value === 'Fulfilled' && { breached: false }),
    };
    return due.isNothing && !isStopped && !isPaused ? [] : [{ metric, ...says }];
  };
  if (status.value === 'Failed')
    notes.take(
      'doubtful',
      status.path,
      'It does not say whether the response or the resolution is late: it is left out.',
    );
  return notes.on([
    ...clockOf('response', ['response_by', 'first_responded_on', 'first_response_time'], 'due'),
    ...clockOf('resolution', ['resolution_by', 'resolution_date', 'resolution_time'], isPaused ? 'lastDue' : 'due'),
  ]);
}
