import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { createTable, type Engine, plainRow, type Row, tabSeparated } from './engine';

/** The folder in which Debian packages install the programs of each version. */
const PACKAGES = '/usr/lib/postgresql';

/** Returns the folder with the programs of the newest installed server. */
function programs(): string | undefined {
  const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(PACKAGES, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'postgres')));
}

/** Returns the user to run the server as, because it refuses to run as root. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a server in a new directory, with a socket in that directory. */
async function start(bin: string): Promise<{ readonly directory: string; readonly stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'prazo-postgres-'));
  const user = owner();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const as = { ...user, cwd: directory, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'prazo', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], as);
  const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=256MB', 'work_mem=128MB'];
  const server: ChildProcess = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', directory, ...settings.flatMap((setting) => ['-c', setting])],
    as,
  );
  const kill = (): void => void server.kill('SIGINT');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', kill);
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    kill();
    await gone;
    rmSync(directory, { recursive: true, force: true });
  };
  for (let tries = 0; !existsSync(join(directory, '.s.PGSQL.5432')); tries++) {
    if (server.exitCode !== null || tries > 300) throw new Error('the PostgreSQL server did not start');
    await setTimeout(100);
  }
  return { directory, stop };
}

/** A session of psql. */
class Session {
  private readonly psql: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;
  private readonly gone: Promise<unknown>;
  private complaints = '';
  private turn = 0;

  constructor(bin: string, directory: string) {
    const options = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', directory, '-U', 'prazo', 'postgres'];
    this.psql = spawn(join(bin, 'psql'), options, {
      env: { ...process.env, PGOPTIONS: '-c client_min_messages=error' },
    });
    this.gone = once(this.psql, 'exit');
    this.psql.stderr.on('data', (text) => {
      this.complaints += String(text);
    });
    this.psql.stdin.on('error', () => undefined);
    this.lines = createInterface({ input: this.psql.stdout, crlfDelay: Number.POSITIVE_INFINITY })[
      Symbol.asyncIterator
    ]();
  }

  /** Runs statements and returns the lines that they print. An error ends the session. */
  async say(parts: Iterable<string>): Promise<readonly string[]> {
    this.turn += 1;
    const end = `prazo: end of turn ${this.turn}`;
    for (const part of parts)
      if (!this.psql.stdin.write(part)) await Promise.race([once(this.psql.stdin, 'drain'), this.gone]);
    this.psql.stdin.write(`\n\\echo ${end}\n`);
    const printed: string[] = [];
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) {
        await setTimeout(50);
        throw new Error(this.complaints);
      }
      if (value === end) return printed;
      printed.push(value);
    }
  }

  async end(): Promise<void> {
    this.psql.stdin.end();
    await this.gone;
  }
}

/** Starts the PostgreSQL server of the system. Returns undefined if none is installed. */
export async function openPostgres(): Promise<Engine | undefined> {
  const bin = programs();
  if (bin === undefined) {
    console.log('PostgreSQL: no server is installed; skipped.');
    return undefined;
  }
  const { directory, stop } = await start(bin);
  let session = new Session(bin, directory);

  const say = async (parts: Iterable<string>): Promise<readonly string[]> => {
    try {
      return await session.say(parts);
    } catch (error) {
      session = new Session(bin, directory);
      throw error;
    }
  };
  const without = (sql: string): string => sql.trim().replace(/;$/, '');
  const rows = async (sql: string): Promise<readonly Row[]> => {
    const lines = await say([`SELECT row_to_json(answer) FROM (${without(sql)}\n) answer;`]);
    return lines.map((line) => plainRow(JSON.parse(line)));
  };

  const [shown] = await rows("SELECT current_setting('server_version') AS version");
  return {
    name: 'PostgreSQL',
    version: String(shown?.version).replace(/ .*/, ''),
    rows,
    async run(sql) {
      await say([`${without(sql)};`]);
    },
    async load(name, columns, given) {
      function* parts(): Generator<string> {
        yield `${createTable(name, columns)};\nCOPY ${name} FROM STDIN;\n`;
        yield* tabSeparated(columns, given);
        yield `\\.\nANALYZE ${name};`;
      }
      await say(parts());
    },
    async close() {
      await session.end();
      await stop();
    },
  };
}
