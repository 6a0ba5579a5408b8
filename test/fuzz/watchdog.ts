import { Worker } from 'node:worker_threads';

/** Longer than this nothing may take, in ms by the clock. */
const limit = 120_000;

/** A thread that ends this process when nothing has been told it for long: what hangs in a loop cannot stop itself. */
export class Watchdog {
  readonly #shared = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(
      `const { parentPort, workerData: { shared, limit } } = require('node:worker_threads');
       let what = '';
       parentPort.on('message', (batch) => { what = batch; });
       let [seen, since] = [-1, Date.now()];
       setInterval(() => {
         const now = Atomics.load(shared, 0);
         if (now !== seen) [seen, since] = [now, Date.now()];
         else if (Date.now() - since > limit) {
           require('node:fs').writeSync(2, 'document ' + now + ' of ' + what + ' does not come to an end\\n');
           process.kill(process.pid, 'SIGKILL');
         }
       }, 1000);`,
      { eval: true, workerData: { shared: this.#shared, limit } },
    );
    this.#worker.unref();
  }

  /** A batch begins; it is named when something in it hangs. */
  begin(batch: string): void {
    this.#worker.postMessage(batch);
    Atomics.store(this.#shared, 0, 0);
  }

  /** Another document begins. */
  next(): void {
    Atomics.add(this.#shared, 0, 1);
  }
}
