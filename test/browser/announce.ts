import { CHROMIUM } from './chromium';

/** Prints a note if the tests cannot run. */
export default function announce(): void {
  if (CHROMIUM === undefined)
    console.log(
      'The browser tests were skipped: no Chromium is installed, and $CHROMIUM is not the path of a browser.',
    );
}
