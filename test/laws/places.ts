import { DAY, MINUTE } from '../oracle/clock';
import type { Scene } from './hours';

/** Two weeks of the history of a zone with an unusual transition. */
function place(zone: string, date: string, step: number = 5 * MINUTE): Scene {
  const middle = Date.parse(`${date}T12:00:00Z`);
  return { zone, from: middle - 7 * DAY, until: middle + 7 * DAY, step };
}

/** Transitions that break some library. */
export const PLACES: readonly Scene[] = [
  place('UTC', '2024-02-28'),
  place('Asia/Kolkata', '2026-01-01'),
  place('America/Sao_Paulo', '2018-11-04'), // midnight gap
  place('America/Sao_Paulo', '2019-02-16'), // 23:00–24:00 twice
  place('America/New_York', '2024-03-10'),
  place('America/New_York', '2024-11-03'),
  place('Europe/Lisbon', '2024-03-31'),
  place('Europe/Dublin', '2024-10-27'), // winter time is the negative daylight time
  place('Australia/Lord_Howe', '2024-04-07'), // half an hour back
  place('Australia/Lord_Howe', '2024-10-06'), // half an hour ahead
  place('Africa/Casablanca', '2024-03-10'), // Ramadan begins
  place('Africa/Casablanca', '2024-04-14'), // Ramadan ends
  place('Africa/Cairo', '2010-08-11'), // Ramadan, at midnight
  place('Pacific/Apia', '2011-12-30'), // a date skipped
  place('Pacific/Kiritimati', '1994-12-31'), // another, at the turn of a year
  place('Pacific/Kwajalein', '1993-08-21'),
  place('Asia/Kathmandu', '1986-01-01'), // a quarter of an hour ahead, at New Year's midnight
  place('Antarctica/Troll', '2024-03-31'), // two hours ahead
  place('Antarctica/Troll', '2024-10-27'), // two hours back
  place('Antarctica/Casey', '2010-03-05'), // 02:00 back to 23:00 of the day before
  place('Asia/Gaza', '2021-03-27'),
  place('America/St_Johns', '2010-11-07', MINUTE), // 00:01 back to 23:01 of the day before
  place('America/Havana', '2024-11-03'), // 01:00 back to 00:00
  place('Asia/Pyongyang', '2018-05-05'), // 23:30 ahead to 00:00
  place('America/Caracas', '2007-12-09'),
  place('Pacific/Chatham', '2024-04-07'),
];

/** A few days on which hours may begin and end every 20 seconds. */
const seconds: Scene = {
  zone: 'Europe/Lisbon',
  from: Date.parse('2024-03-29T12:00:00Z'),
  until: Date.parse('2024-04-02T12:00:00Z'),
  step: 20_000,
};

/** Two new years and the time between them, on full and half hours. */
function years(zone: string, first: number): Scene {
  return { zone, from: Date.UTC(first, 10, 15), until: Date.UTC(first + 2, 1, 15), step: 30 * MINUTE };
}

export const YEARS: readonly Scene[] = [
  years('UTC', 2024),
  years('America/New_York', 2018),
  years('America/Sao_Paulo', 2016),
  years('Asia/Kolkata', 2020),
  years('Australia/Lord_Howe', 2022),
  years('Pacific/Apia', 2010),
];

/** All places and times of the questions. */
export const SCENES: readonly Scene[] = [...PLACES, seconds, ...YEARS];
