import { CHROMIUM } from './chromium';

/** Says so where the tests cannot run. */
export default function announce(): void {
  if (CHROMIUM === undefined)
    console.log('The browser tests were skipped: no Chromium is installed, and $CHROMIUM names none.');
}
