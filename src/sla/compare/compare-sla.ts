import { fail } from '../../input/error';
import { readInstant } from '../../input/instant';
import { at, show } from '../../input/issue';
import { isIterable, isRecord } from '../../input/record';
import { check, type Schema, unwrap } from '../../input/schema';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import type { AnyTicket } from '../../ticket/ticket';
import type { Engine } from '../engine';
import type { Sla } from '../sla';
import { compared, comparisonsOf } from './compare';
import { Comparing } from './compare-all';
import { Variants } from './variants';
import { type Bounds, compareOptions, type Said, saysSchema } from './vendor-clock';

const PATHS = { says: 'says', asOf: 'asOf' } as const;

/** The comparisons of an SLA with what a help desk says; what they need is made when the first is asked for. */
export function comparingBy(
  engine: Engine,
  parse: (ticket: AnyTicket, path?: string) => ParsedTicket,
): Pick<Sla, 'compare' | 'compareAll'> {
  let shared: Variants | undefined;
  let says: Schema<readonly Said[]> | undefined;

  function variantsFor({ calendars }: Bounds): Variants {
    shared ??= new Variants(engine);
    return new Variants(engine, calendars, shared);
  }

  function read(said: unknown, path: string): readonly Said[] {
    says ??= saysSchema(engine.config.catalog);
    return unwrap(check(says, said, path));
  }

  const boundsOf = (options: unknown) => unwrap(check(compareOptions, options, 'options'));

  return {
    compare: (ticket, said, asOf, options = {}) => {
      const bounds = boundsOf(options);
      const variants = variantsFor(bounds);
      const clocks = read(said, 'says');
      return comparisonsOf(
        compared(parse(ticket), clocks, readInstant(asOf, 'asOf'), variants, bounds, PATHS),
        variants,
      );
    },
    compareAll: (cases, asOf, options = {}) => {
      const instant = readInstant(asOf, 'asOf');
      const bounds = boundsOf(options);
      const variants = variantsFor(bounds);
      if (!isIterable(cases)) throw fail('wrongType', 'cases', 'an iterable of cases', show(cases));
      const comparing = new Comparing(variants);
      let index = 0;
      for (const one of cases) {
        const path = at('cases', index);
        comparing.take(index, () => {
          if (!isRecord(one)) throw fail('wrongType', path, 'an object of ticket, says, asOf', show(one));
          const isOwn = one.asOf !== undefined && one.asOf !== null;
          const paths = { says: at(path, 'says'), asOf: isOwn ? at(path, 'asOf') : 'asOf' };
          const own = isOwn ? readInstant(one.asOf, paths.asOf) : instant;
          const ticket = parse(one.ticket as AnyTicket, at(path, 'ticket'));
          return compared(ticket, read(one.says, paths.says), own, variants, bounds, paths);
        });
        index++;
      }
      return comparing.report();
    },
  };
}
