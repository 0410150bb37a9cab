import { describeExplanation, type Explanation } from 'prazo';
import { h } from './dom';

/** The text of an explanation in lines; those of its segments, which are indented, in parts that wrap each by itself. */
export function explanationText(explanation: Explanation, language: string): readonly HTMLElement[] {
  return describeExplanation(explanation, language)
    .split('\n')
    .map((line) => {
      if (!line.startsWith('  ')) return h('p', {}, line);
      const parts = line.trim().split(/ {2,}/);
      return h('p', { class: 'segment' }, ...parts.flatMap((part) => [h('span', {}, part), ' ']));
    });
}
