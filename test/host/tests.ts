/* The tests that depend on the host: its time zone, `Date`, `Intl`, or packages that use them. */

import '../calendar/boundaries.test';
import '../calendar/dst.test';
import '../calendar/host.test';
import '../calendar/peers.test';
import '../calendar/vectors.test';
import '../clock/verdicts.test';
import '../entries/helpdesks/common/instants.test';
import '../entries/ics/dates.test';
import '../entries/ics/feed-zones.test';
import '../entries/ics/lengths.test';
import '../entries/ics/reading.test';
import '../entries/ics/series-times.test';
import '../entries/ics/series.test';
import '../entries/ics/zone-changes.test';
import '../entries/ics/zone-names.test';
import '../entries/ics/zones.test';
import '../entries/svg/ticket-svg.test';
import '../entries/view/badge.test';
import '../entries/view/next-text-change.test';
import '../input/instant.test';
import '../sla/describe.test';
import '../sla/explanations.test';
import '../time/date-time.test';
import '../time/edges.test';
import '../time/packed-zones.test';
import '../time/zone.test';
