import { h } from './dom';

/** An input of a local time. If the text has an offset, the offset is kept until another time is entered. */
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
    // A half-entered time has the value '': do not overwrite it.
    if (element.value !== local && (local !== '' || document.activeElement !== element)) element.value = local;
  };
  show(text);
  return { element, show };
}

/** Returns the offset after a local time, or ''. */
export const offsetOf = (text: string): string => text.slice(LENGTH);
