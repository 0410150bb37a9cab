import { fail } from '../../input/error';
import { readInstant } from '../../input/instant';
import { at, show } from '../../input/issue';
import { isIterable, isRecord } from '../../input/record';
import { check, type Schema, unwrap } from '../../input/schema';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import type { AnyTicket } from '../../ticket/ticket';
import type { Engine } from '../engine';
import type { Sla } from '../sla';
import { ConfigVariants } from './assumption';
import { compareClocks, comparisonsOf } from './compare';
import { ReportBuilder } from './report-builder';
import { compareOptions, type ParsedCompareOptions, type ParsedVendorClock, vendorClocksSchema } from './vendor-clock';

const PATHS = { clocks: 'clocks', asOf: 'asOf' } as const;

/** Returns `compare` and `compareAll` of an SLA. The first call creates the objects that both methods share. */
export function comparisonMethods(
  engine: Engine,
  parse: (ticket: AnyTicket, path?: string) => ParsedTicket,
): Pick<Sla, 'compare' | 'compareAll'> {
  let shared: ConfigVariants | undefined;
  let schema: Schema<readonly ParsedVendorClock[]> | undefined;

  function variantsWith({ calendars }: ParsedCompareOptions): ConfigVariants {
    shared ??= new ConfigVariants(engine);
    return new ConfigVariants(engine, calendars, shared);
  }

  function parseClocks(clocks: unknown, path: string): readonly ParsedVendorClock[] {
    schema ??= vendorClocksSchema(engine.config.catalog);
    return unwrap(check(schema, clocks, path));
  }

  const parseOptions = (options: unknown) => unwrap(check(compareOptions, options, 'options'));

  return {
    compare: (ticket, clocks, asOf, options = {}) => {
      const parsedOptions = parseOptions(options);
      const variants = variantsWith(parsedOptions);
      const vendorClocks = parseClocks(clocks, 'clocks');
      const parsedTicket = parse(ticket);
      const instant = readInstant(asOf, 'asOf');
      const compared = compareClocks(parsedTicket, vendorClocks, instant, variants, parsedOptions, PATHS);
      return comparisonsOf(compared, variants);
    },
    compareAll: (cases, asOf, options = {}) => {
      const instant = readInstant(asOf, 'asOf');
      const parsedOptions = parseOptions(options);
      const variants = variantsWith(parsedOptions);
      if (!isIterable(cases)) throw fail('wrongType', 'cases', 'an iterable of cases', show(cases));
      const builder = new ReportBuilder(variants);
      let index = 0;
      for (const ticketCase of cases) {
        const path = at('cases', index);
        builder.add(index, () => {
          if (!isRecord(ticketCase)) {
            throw fail('wrongType', path, 'an object with ticket, clocks and asOf', show(ticketCase));
          }
          const hasAsOf = ticketCase.asOf !== undefined && ticketCase.asOf !== null;
          const paths = { clocks: at(path, 'clocks'), asOf: hasAsOf ? at(path, 'asOf') : 'asOf' };
          const shownAt = hasAsOf ? readInstant(ticketCase.asOf, paths.asOf) : instant;
          const ticket = parse(ticketCase.ticket as AnyTicket, at(path, 'ticket'));
          return compareClocks(
            ticket,
            parseClocks(ticketCase.clocks, paths.clocks),
            shownAt,
            variants,
            parsedOptions,
            paths,
          );
        });
        index++;
      }
      return builder.report();
    },
  };
}
