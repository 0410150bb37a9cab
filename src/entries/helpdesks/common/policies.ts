import type { PayloadPart } from './payload-part';

/**
 * Returns policies in the order in which the help desk tries them: by position. A policy without a position has its
 * place in the list as its position, counted from 1.
 */
export function sortedByPosition<P extends { readonly position?: number | null | undefined }>(
  policies: PayloadPart<readonly P[]>,
): readonly PayloadPart<P>[] {
  const positioned = policies.list().map((item, index) => {
    const policy = item as PayloadPart<P>;
    const position = (policy as PayloadPart<{ readonly position?: number | null | undefined }>).at('position');
    return { policy, position: position.optional((part) => part.number(0, 1e9)) ?? index + 1 };
  });
  return positioned.sort((a, b) => a.position - b.position).map(({ policy }) => policy);
}
