import { describeExplanation, type Explanation } from 'prazo';
import { h } from './dom';

/** Returns one element per line of an explanation. The lines of segments are split into parts that wrap separately. */
export function explanationText(explanation: Explanation, language: string): readonly HTMLElement[] {
  return describeExplanation(explanation, language)
    .split('\n')
    .map((line) => {
      if (!line.startsWith('  ')) return h('p', {}, line);
      const parts = line.trim().split(/ {2,}/);
      return h('p', { class: 'segment' }, ...parts.flatMap((part) => [h('span', {}, part), ' ']));
    });
}
