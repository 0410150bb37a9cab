import { formatDay } from '../../input/civil';
import { remember } from '../../input/remember';
import { DAY } from './moment';

const two = (number: number): string => String(number).padStart(2, '0');

/** Writes dates and instants, of which a feed mostly has many on one day. */
export class Written {
  readonly #days = new Map<number, string>();

  /** `YYYY-MM-DD` */
  day(day: number): string {
    return remember(this.#days, day, () => formatDay(day));
  }

  /** A second since 1970, in ISO 8601 and UTC. */
  instant(second: number): string {
    const day = Math.floor(second / DAY);
    const time = second - day * DAY;
    const [hours, minutes] = [Math.floor(time / 3600), Math.floor(time / 60) % 60];
    return `${this.day(day)}T${two(hours)}:${two(minutes)}:${two(time % 60)}.000Z`;
  }
}
