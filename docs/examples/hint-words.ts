import type { Hint, HintKind } from 'prazo';
import type { Language } from './words';

/** The Portuguese text of each kind of reading. The braces are replaced by the name in the hint. */
const PORTUGUESE: Readonly<Record<HintKind, string>> = {
  roundedDown: 'como se os horários fossem arredondados para baixo, ao minuto',
  roundedUp: 'como se os horários fossem arredondados para cima, ao minuto',
  rounded: 'como se os horários fossem arredondados ao minuto mais próximo',
  dueWhilePaused: 'como se uma contagem em pausa mantivesse o último prazo',
  dueIfResumed: 'como se uma contagem em pausa fosse retomada agora',
  noDueOnceEnded: 'como se uma contagem encerrada não tivesse prazo',
  nextOpening: 'como se um prazo fora do expediente passasse para a próxima abertura',
  pausesIgnored: 'como se nenhuma pausa fosse descontada',
  unnamedPausesIgnored: 'como se as pausas sem motivo não fossem descontadas',
  pauseIgnored: 'como se as pausas por "{}" não fossem descontadas',
  pauseByIgnored: 'como se "{}" não pausasse a contagem',
  holidayIgnored: 'como se {} não fosse feriado',
  holidaysIgnored: 'como se não houvesse feriados',
  overrideIgnored: 'como se {} não tivesse horário especial',
  overridesIgnored: 'como se nenhuma data tivesse horário especial',
  closureIgnored: 'como se o fechamento "{}" não existisse',
  closuresIgnored: 'como se não houvesse fechamentos',
  breaksIgnored: 'como se não houvesse intervalo durante o expediente',
  clockChangeIgnored: 'como se os relógios não tivessem sido ajustados desde a abertura',
  defaultCalendar: 'como se tudo fosse contado no calendário padrão',
  calendar: 'como se tudo fosse contado no calendário "{}"',
  scheduleBefore: 'como se o horário anterior a {} continuasse em vigor',
  scheduleSince: 'como se o horário que vale desde {} sempre tivesse valido',
  aroundTheClock: 'como se o atendimento fosse 24 horas por dia',
  businessTime: 'como se as horas e os dias corridos fossem úteis',
  utc: 'como se o expediente fosse em UTC',
  saturdayWorked: 'como se o sábado tivesse o expediente da sexta-feira',
  weekendWorked: 'como se o fim de semana tivesse o expediente da sexta-feira',
  weekendClosed: 'como se não houvesse expediente no fim de semana',
  receipt: 'como se a contagem começasse na próxima abertura',
  start: 'como se o ticket tivesse sido aberto no primeiro "{}"',
  reclassification: 'como se as mudanças de classificação seguissem a política "{}"',
  reopening: 'como se as reaberturas seguissem a política "{}"',
  classKept: 'como se a classificação da abertura ({}) valesse até o fim',
  classFromOpening: 'como se a última classificação ({}) valesse desde a abertura',
  level: 'como se o nível fosse "{}"',
  category: 'como se a categoria fosse "{}"',
  service: 'como se o serviço fosse "{}"',
  tier: 'como se a equipe fosse "{}"',
  targetOf: 'como se uma métrica tivesse a meta de outra: {}',
  closedDay: 'como se não houvesse expediente em {}',
  offset: 'como se o expediente fosse em UTC{} o ano todo',
  clocks: 'como se os relógios da central marcassem outra hora ({})',
  hours: 'como se o expediente fosse outro ({})',
  breakTaken: 'como se não houvesse expediente das {}',
  target: 'como se a meta fosse outra ({})',
  noCycle: 'este ciclo não existe aqui',
};

/** Returns the text of a hint. The names in `clocks`, `hours` and `target` are always in English. */
export function hintWord({ kind, detail = '', text }: Hint, language: Language): string {
  return language === 'en' ? text : PORTUGUESE[kind].replace('{}', () => detail);
}
