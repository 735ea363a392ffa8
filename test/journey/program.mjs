// The real program, with a data folder of its own, as people use it.
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const usual = fileURLToPath(new URL('../../bin/bluelamp', import.meta.url));

export const password = 'northshire-lamp';

/** One Bluelamp: a folder and addresses that stay the same over a restart, and the process, if it runs. */
export class Program {
  #process = null;
  #said = '';

  constructor(folder, ports, settings) {
    this.folder = folder;
    this.base = `http://127.0.0.1:${ports[0]}`;
    this.environment = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BLUELAMP_LISTEN: `127.0.0.1:${ports[0]}`,
      BLUELAMP_SIP_LISTEN: `127.0.0.1:${ports[1]}`,
      BLUELAMP_WEBRTC_LISTEN: `127.0.0.1:${ports[2]}`,
      ...settings,
    };
  }

  /** Starts the program with the demo force. settings are further environment variables, or a function that makes
      them and is given the program's folder, which is removed at the end. */
  static async open(settings = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'bluelamp-journey-'));
    const ports = [await freePort(), await freePort(), await freePort()];
    const made = typeof settings === 'function' ? await settings(folder) : settings;
    const program = new Program(folder, ports, made);
    await program.start();
    return program;
  }

  async start() {
    const binary = process.env.BLUELAMP_BINARY ?? usual;
    if (!existsSync(binary)) throw new Error(`${binary} is not there; run "make build" first`);
    const child = spawn(binary, ['serve', '--demo', '--data', join(this.folder, 'data')], {
      env: this.environment,
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        this.#said += piece;
      });
    }
    await until(
      'the program is ready',
      async () => {
        if (child.exitCode !== null) throw new Error(`the program ended at once:\n${this.#said}`);
        return (await fetch(`${this.base}/api/health`).catch(() => null))?.ok;
      },
      60_000,
    );
  }

  /** Ends the process with -9, as a power cut would, and returns when it is gone. */
  async kill() {
    await this.#end('SIGKILL');
  }

  async close() {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the program has written so far, for the report of a failed test. */
  get said() {
    return this.#said;
  }

  async #end(signal) {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** A port that is free for TCP and UDP, below the range from which the system takes ports for outgoing connections, so
    that none of those can sit on it while the program restarts. */
async function freePort() {
  for (let tries = 0; tries < 100; tries++) {
    const port = 12_000 + Math.floor(Math.random() * 18_000);
    if (
      (await isFree(createServer(), (s) => s.listen(port, '127.0.0.1'))) &&
      (await isFree(createSocket('udp4'), (s) => s.bind(port, '127.0.0.1')))
    )
      return port;
  }
  throw new Error('no free port in 100 tries');
}

function isFree(socket, open) {
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.once('listening', () => socket.close(() => resolve(true)));
    open(socket);
  });
}
