/** Host zones to run under. In the first five, clocks went or go forward at midnight between 2015 and 2030. */
export const HOST_ZONES: readonly string[] = [
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'Asia/Beirut',
  'Africa/Cairo',
  'UTC',
  'Pacific/Kiritimati',
];
