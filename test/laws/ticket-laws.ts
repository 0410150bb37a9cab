import type { Law } from './law';
import { answerLaws } from './ticket-answer-laws';
import { eventLaws } from './ticket-event-laws';
import { timeLaws } from './ticket-time-laws';

/** What holds for every ticket as of every instant. */
export const ticketLaws: readonly Law[] = [...eventLaws, ...timeLaws, ...answerLaws];
