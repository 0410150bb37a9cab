import type { GlpiLog, GlpiTicket } from 'prazo/helpdesks';

export const zone = 'America/Sao_Paulo';

export const opened: GlpiTicket = { id: 42, date: '2026-03-02 09:00:00', status: 2, slas_id_tto: 5, slas_id_ttr: 3 };

export const status = (date_mod: string, old_value: number | string, new_value: number | string): GlpiLog => ({
  date_mod,
  linked_action: 0,
  id_search_option: 12,
  old_value: String(old_value),
  new_value: String(new_value),
});
