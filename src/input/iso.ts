/** Character codes. */
const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const MINUS = 45;
const COLON = 58;
const DOT = 46;
const COMMA = 44;
const T = 84;
const Z = 90;
/** The code of a lower-case letter minus the code of its capital. */
const LOWER_CASE = 32;

const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * A zone in brackets, then tags such as `[u-ca=gregory]` (RFC 9557). A leading `!` means that the reader must obey the
 * tag.
 */
const IN_BRACKETS = /^(?:\[!?[A-Za-z._+-][\w.+/:-]*\])?(?:\[(?:!u-ca|(?!!)[a-z_][a-z0-9_-]*)=[A-Za-z0-9-]+\])*$/;

/** Returns the number that two digits form; NaN if one of the characters is not a digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Returns the offset (local time minus UTC, in ms) that begins at `start` in the text; NaN if there is no offset. */
function offsetIn(text: string, start: number): number {
  const bracket = text.indexOf('[', start);
  const end = bracket < 0 ? text.length : bracket;
  if (bracket >= 0 && !IN_BRACKETS.test(text.slice(bracket))) return Number.NaN;
  const sign = text.charCodeAt(start);
  if (sign === Z || sign - LOWER_CASE === Z) return end === start + 1 ? 0 : Number.NaN;
  if (sign !== PLUS && sign !== MINUS) return Number.NaN;
  const hours = twoDigits(text, start + 1);
  const colon = text.charCodeAt(start + 3) === COLON ? 1 : 0;
  const minutes = end === start + 3 ? 0 : twoDigits(text, start + 3 + colon);
  if (end !== start + 3 && end !== start + 5 + colon) return Number.NaN;
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  return (sign === MINUS ? -60_000 : 60_000) * (hours * 60 + minutes);
}

/** Returns the day of a date since 1970-01-01. The year begins in March here, so that a leap day is its last day. */
function dayOf(year: number, month: number, day: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

/** Whether a date exists. False if a number is NaN. */
function exists(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && isLeap ? 29 : (DAYS[month] as number));
}

/**
 * Returns the epoch ms of an ISO 8601 date and time with an offset, with or without a zone in brackets. Returns NaN for any
 * other text, and for a date that does not exist. Digits after the ms are cut off. Each character is read only once.
 */
export function parseIso(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const letter = text.charCodeAt(10);
  if (text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS || text.charCodeAt(13) !== COLON) return Number.NaN;
  if ((letter !== T && letter - LOWER_CASE !== T) || !exists(year, month, day)) return Number.NaN;
  let at = 16;
  let second = 0;
  let ms = 0;
  if (text.charCodeAt(at) === COLON) {
    second = twoDigits(text, at + 1);
    at += 3;
    const point = text.charCodeAt(at);
    if (point === DOT || point === COMMA) {
      at++;
      const first = at;
      for (let worth = 100, code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt(++at), worth /= 10) {
        if (worth >= 1) ms += (code - ZERO) * worth;
      }
      if (at === first) return Number.NaN;
    }
  }
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && ms === 0;
  if (!((hour <= 23 || isEndOfDay) && minute <= 59 && second <= 59)) return Number.NaN;
  const minutes = (dayOf(year, month, day) * 24 + hour) * 60 + minute;
  return minutes * 60_000 + second * 1000 + ms - offsetIn(text, at);
}
