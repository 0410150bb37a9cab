/** Matches `1.2.3` or `1.2.3-rc.1`. Its groups are the parts. */
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Whether a text is a version that can be released: semantic, and without build metadata. */
export function isVersion(text: string): boolean {
  const [, , , , pre = ''] = VERSION.exec(text) ?? [];
  return VERSION.test(text) && !pre.split('.').some((part) => /^0\d+$/.test(part));
}

/** Compares versions by semantic versioning. Negative if `a` is before `b`, positive if after, 0 if they are equal. */
export function compareVersions(a: string, b: string): number {
  const [, ...left] = VERSION.exec(a) ?? [];
  const [, ...right] = VERSION.exec(b) ?? [];
  for (const index of [0, 1, 2]) {
    const difference = Number(left[index]) - Number(right[index]);
    if (difference !== 0) return difference;
  }
  return comparePreReleases(left[3]?.split('.'), right[3]?.split('.'));
}

/** Compares pre-release parts. A version without one comes after the versions with one. */
function comparePreReleases(a: readonly string[] | undefined, b: readonly string[] | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left !== right) return comparePreReleaseParts(left, right);
  }
  return a.length - b.length;
}

/** Compares identifiers of a pre-release: numbers before words, numbers by value, words by their characters. */
function comparePreReleaseParts(a: string, b: string): number {
  const [left, right] = [a, b].map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  if (left !== undefined && right !== undefined) return left - right;
  if (left === undefined && right === undefined) return a < b ? -1 : 1;
  return left === undefined ? 1 : -1;
}

/** Returns the highest version; undefined if there are none. */
export function lastOf(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareVersions).at(-1);
}

const UNRELEASED = '## Unreleased';

/** Returns the versions that a changelog lists as released. */
export function releasedIn(changelog: string): readonly string[] {
  return [...changelog.matchAll(/^## (\S+) \(\d{4}-\d{2}-\d{2}\)$/gm)].flatMap(([, version = '']) =>
    isVersion(version) ? [version] : [],
  );
}

/** Returns the text below the heading "Unreleased", up to the next version; undefined without that heading. */
export function unreleasedIn(changelog: string): string | undefined {
  const [, after] = changelog.split(new RegExp(`^${UNRELEASED}$`, 'm'));
  return after?.split(/^## /m)[0]?.trim();
}

/** Returns a changelog with the unreleased changes under a version, below a new, empty heading "Unreleased". */
export function withRelease(changelog: string, version: string, date: string): string {
  return changelog.replace(new RegExp(`^${UNRELEASED}$`, 'm'), `${UNRELEASED}\n\n## ${version} (${date})`);
}

/** Returns package.json or package-lock.json with another version of this package. No other byte changes. */
export function withVersion(json: string, version: string): string {
  const document = JSON.parse(json);
  document.version = version;
  // A lockfile has the version of this package a second time.
  if (document.packages !== undefined) document.packages[''].version = version;
  return `${JSON.stringify(document, null, 2)}\n`;
}
