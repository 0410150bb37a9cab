import { DateTime } from 'luxon';
import { newLoop } from './measure';
import { start } from './office';
import { duration, table } from './table';

/**
 * Measures whether luxon values are cheaper if they are created at their first access. Compares three ways to make an object
 * with five instants that nobody accesses. Also shows whether a copy of the object still has the instants.
 */

const at = (ms: number): DateTime<true> => DateTime.fromMillis(ms, { zone: 'utc', locale: 'en-US' }) as DateTime<true>;

class Lazy {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  get a(): DateTime<true> {
    return at(this.ms);
  }
  get b(): DateTime<true> {
    return at(this.ms + 1);
  }
  get c(): DateTime<true> {
    return at(this.ms + 2);
  }
  get d(): DateTime<true> {
    return at(this.ms + 3);
  }
  get e(): DateTime<true> {
    return at(this.ms + 4);
  }
}

const WAYS: Readonly<Record<string, (ms: number) => object>> = {
  'made at once': (ms) => ({ a: at(ms), b: at(ms + 1), c: at(ms + 2), d: at(ms + 3), e: at(ms + 4) }),
  'accessors of the object': (ms) => {
    const made: (DateTime<true> | undefined)[] = [];
    const instant = (i: number) => {
      made[i] ??= at(ms + i);
      return made[i];
    };
    return {
      get a() {
        return instant(0);
      },
      get b() {
        return instant(1);
      },
      get c() {
        return instant(2);
      },
      get d() {
        return instant(3);
      },
      get e() {
        return instant(4);
      },
    };
  },
  'accessors of its class': (ms) => new Lazy(ms),
};

const CALLS = 100_000;

function nsPerObject(make: (ms: number) => object): number {
  const kept: object[] = [{}];
  const loop = newLoop();
  const sum = new Float64Array(1);
  const one = (i: number): number => {
    kept[0] = make(start(i));
    return 1;
  };
  loop(one, 0, CALLS, sum);
  const started = process.hrtime.bigint();
  loop(one, 0, CALLS, sum);
  return Number(process.hrtime.bigint() - started) / CALLS;
}

const isWhole = (copy: object): string => ('a' in copy && 'e' in copy ? 'whole' : 'lost');
table(
  'Five luxon instants in an object, none of them accessed',
  ['how', 'per object', 'spread', 'JSON'],
  Object.entries(WAYS).map(([name, make]) => {
    const one = make(start(0));
    return [name, duration(nsPerObject(make)), isWhole({ ...one }), isWhole(JSON.parse(JSON.stringify(one)) as object)];
  }),
);
