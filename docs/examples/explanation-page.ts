import { describeExplanation, type Sla, type supportCatalog } from 'prazo';
import { endOf } from './incident-pages';
import type { Incident } from './incidents';
import { title } from './table';

/** Returns the explanation of the resolution of one incident, in both languages. */
export function explanationPage(
  sla: Sla<typeof supportCatalog>,
  incidents: readonly Incident[],
  id: string,
): readonly string[] {
  const incident = incidents.find((one) => one.id === id);
  const explanation = incident && sla.explain(incident.ticket, 'resolution', endOf(incidents));
  if (explanation === undefined) return [];
  return [...title(id), describeExplanation(explanation, 'en'), '', describeExplanation(explanation, 'pt-BR')];
}
