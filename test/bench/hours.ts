/** The calendar of every benchmark: an office in São Paulo with a lunch break, and a list of dated holidays. */
export const ZONE = 'America/Sao_Paulo';
export const HOURS = { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } as const;

const DAY = 86_400_000;
const FIRST_HOLIDAY = Date.UTC(2020, 0, 6);
const YEARS_OF_HOLIDAYS = 20;

/** Returns dates that are evenly spread over twenty years. Some are on weekends. */
export function holidays(count: number): readonly string[] {
  const apart = Math.floor((YEARS_OF_HOLIDAYS * 365.25) / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => new Date(FIRST_HOLIDAY + i * apart * DAY).toISOString().slice(0, 10));
}
