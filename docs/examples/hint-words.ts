import type { Hint, HintKind } from 'prazo';
import type { Language } from './words';

/** The Portuguese text of each kind of reading. The braces are replaced by the name in the hint. */
const PORTUGUESE: Readonly<Record<HintKind, string>> = {
  roundedDown: 'como se os horários fossem arredondados para baixo, sem os segundos',
  roundedUp: 'como se os horários fossem arredondados para cima, até o minuto seguinte',
  rounded: 'como se os horários fossem arredondados para o minuto mais próximo',
  dueWhilePaused: 'como se o último prazo continuasse valendo durante a pausa',
  dueIfResumed: 'como se a contagem em pausa fosse retomada agora',
  noDueOnceEnded: 'como se uma contagem encerrada deixasse de ter prazo',
  nextOpening: 'como se um prazo fora do expediente passasse para o início do próximo expediente',
  pausesIgnored: 'como se nenhuma pausa contasse',
  unnamedPausesIgnored: 'como se as pausas sem motivo não contassem',
  pauseIgnored: 'como se as pausas por "{}" não contassem',
  pauseByIgnored: 'como se "{}" não pausasse nada',
  holidayIgnored: 'como se {} não fosse feriado',
  holidaysIgnored: 'como se não houvesse feriados',
  overrideIgnored: 'como se {} não tivesse horário especial',
  overridesIgnored: 'como se nenhuma data tivesse horário especial',
  closureIgnored: 'como se o fechamento "{}" não existisse',
  closuresIgnored: 'como se não houvesse fechamentos',
  breaksIgnored: 'como se não houvesse intervalos durante o dia',
  clockChangeIgnored: 'como se os relógios não tivessem sido adiantados nem atrasados desde a abertura',
  defaultCalendar: 'como se tudo fosse contado pelo calendário padrão',
  calendar: 'como se tudo fosse contado pelo calendário "{}"',
  scheduleBefore: 'como se o horário anterior a {} continuasse em vigor',
  scheduleSince: 'como se o horário que vale desde {} sempre tivesse valido',
  aroundTheClock: 'como se o atendimento fosse 24 horas por dia',
  businessTime: 'como se as horas e os dias corridos fossem úteis',
  utc: 'como se os horários do expediente estivessem em UTC',
  saturdayWorked: 'como se o sábado tivesse o expediente da sexta-feira',
  weekendWorked: 'como se o fim de semana tivesse o expediente da sexta-feira',
  weekendClosed: 'como se não houvesse expediente no fim de semana',
  receipt: 'como se a contagem começasse no início do próximo expediente',
  start: 'como se o chamado tivesse sido aberto no primeiro "{}"',
  reclassification: 'como se as mudanças de classificação seguissem a política "{}"',
  reopening: 'como se as reaberturas seguissem a política "{}"',
  classKept: 'como se a classificação da abertura ({}) valesse até o fim',
  classFromOpening: 'como se a última classificação ({}) valesse desde a abertura',
  level: 'como se o nível fosse "{}"',
  category: 'como se a categoria fosse "{}"',
  service: 'como se o serviço fosse "{}"',
  tier: 'como se a equipe fosse "{}"',
  targetOf: 'como se valesse a meta de outra métrica: {}',
  closedDay: 'como se não houvesse expediente em {}',
  offset: 'como se os horários do expediente estivessem em UTC{} o ano todo',
  clocks: 'como se os relógios da central de atendimento estivessem fora da hora certa ({})',
  hours: 'como se o expediente tivesse outro horário ({})',
  breakTaken: 'como se houvesse um intervalo das {}',
  target: 'como se a meta fosse outra ({})',
  noCycle: 'este ciclo não existe aqui',
};

/** Returns the text of a hint. The names in `clocks`, `hours` and `target` are always in English. */
export function hintWord({ kind, detail = '', text }: Hint, language: Language): string {
  return language === 'en' ? text : PORTUGUESE[kind].replace('{}', () => detail);
}
