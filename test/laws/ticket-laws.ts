import type { Law } from './law';
import { answerLaws } from './ticket-answer-laws';
import { eventLaws } from './ticket-event-laws';
import { timeLaws } from './ticket-time-laws';

/** The laws for every ticket as of every instant. */
export const ticketLaws: readonly Law[] = [...eventLaws, ...timeLaws, ...answerLaws];
