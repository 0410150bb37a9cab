import { h } from './dom';

/** An input of a local time. An offset that the time has, where it comes twice, is kept beside it until another is typed. */
export interface LocalTimeInput {
  readonly element: HTMLInputElement;
  show(text: string): void;
}

const LENGTH = '2026-11-19T16:40'.length;

export function localTimeInput(text: string, change: (text: string) => void, name?: string): LocalTimeInput {
  const element = h('input', {
    type: 'datetime-local',
    max: '9999-12-31T23:59',
    'aria-label': name,
    oninput: () => change(element.value),
  });
  const show = (text: string): void => {
    const local = text.slice(0, LENGTH);
    // What is half typed has no value, and is left alone.
    if (element.value !== local && (local !== '' || document.activeElement !== element)) element.value = local;
  };
  show(text);
  return { element, show };
}

/** The offset that a local time has beside it. */
export const offsetOf = (text: string): string => text.slice(LENGTH);
