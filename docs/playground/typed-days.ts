import type { ParseResult } from 'prazo';
import { parseJson } from './issues';

/** A date, or a month and day of every year, and a name. */
const LINE = /^(?:(\d{4}-\d\d-\d\d)|(\d\d)-(\d\d))(?:\s+(.+))?$/;

function ruleOf(line: string): unknown {
  const [, date, month, day, name] = LINE.exec(line) ?? [];
  const named = name === undefined ? {} : { name };
  if (date !== undefined) return { date, ...named };
  return month === undefined ? line : { month: Number(month), day: Number(day), ...named };
}

/**
 * Parses the entered holidays: one per line, such as `2026-12-24 Christmas Eve` or, for every year, `12-25 Christmas`; or a
 * JSON list of rules. The calendar checks whether the dates exist.
 */
export function typedDays(text: string): ParseResult<readonly unknown[]> {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const json = parseJson(trimmed);
    return json.ok ? { ok: true, value: Array.isArray(json.value) ? json.value : [json.value] } : json;
  }
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '');
  return { ok: true, value: lines.map((line) => ruleOf(line.trim())) };
}
