import { secondsInstant } from '../common/instants';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';

/** A part of a conversation, as returned by `GET /conversations/{id}`. Its time is in epoch seconds. */
export interface IntercomPart {
  readonly part_type: string;
  readonly created_at: number;
  readonly body?: string | null | undefined;
  readonly author?:
    | { readonly type?: string | null | undefined; readonly from_ai_agent?: boolean | null | undefined }
    | null
    | undefined;
  readonly event_details?: IntercomSlaDetails | null | undefined;
}

/**
 * The details of a part about an SLA.
 *
 * @inline
 */
export type IntercomSlaDetails = {
  readonly sla_name?: string | null | undefined;
  readonly sla_target_type?: string | null | undefined;
  /** The time left for each target at the time of the part; null after the target was hit or missed. */
  readonly sla_states?:
    | Readonly<
        Record<
          string,
          { readonly status?: string | null | undefined; readonly seconds_remaining?: number | null | undefined }
        >
      >
    | null
    | undefined;
};

/**
 * The list of parts of a conversation.
 *
 * @inline
 */
export type IntercomParts = {
  readonly conversation_parts: readonly IntercomPart[];
  readonly total_count?: number | null | undefined;
};

export interface IntercomPartAt {
  readonly at: number;
  readonly type: string;
  readonly part: PayloadPart<IntercomPart>;
}

/** Returns the parts of a conversation in order of time, with a note if the API has left some out. */
export function partsOf(list: PayloadPart<IntercomParts>, notes: Notes): readonly IntercomPartAt[] {
  const [parts, total] = [list.at('conversation_parts').list(), list.at('total_count')];
  if (!total.isMissing && total.number(0, 1e9) > parts.length)
    notes.add(
      'absent',
      list.path,
      'The conversation has more parts than the 500 that the API returns: the events of the other parts are missing.',
    );
  return parts
    .map((part) => ({ at: secondsInstant(part.at('created_at')), type: part.at('part_type').text(), part }))
    .sort((a, b) => a.at - b.at);
}
