/** How long the extension host was kept busy at a stretch, in ms. */
export interface Blocks {
  /** Processor time of its main thread: what a machine with nothing else to do would need. */
  readonly cpu: number;
  /** By the clock, waiting for a processor included. */
  readonly clock: number;
}

/** Watches the extension host's main thread by a timer that is due every millisecond. Returns the longest stretch between two of its turns. */
export function watchBlocks(): { readonly end: () => Blocks } {
  let [cpu, clock] = [0, 0];
  let [lastCpu, lastClock] = [threadTime(), performance.now()];
  const timer = setInterval(() => {
    const [nowCpu, now] = [threadTime(), performance.now()];
    cpu = Math.max(cpu, nowCpu - lastCpu);
    clock = Math.max(clock, now - lastClock);
    [lastCpu, lastClock] = [nowCpu, now];
  }, 1);
  return {
    end: () => {
      clearInterval(timer);
      return { cpu, clock };
    },
  };
}

/** Processor time of this thread so far, in ms. */
function threadTime(): number {
  const { threadCpuUsage } = process as { readonly threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = (threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
}
