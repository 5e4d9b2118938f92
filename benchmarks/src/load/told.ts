/** What a process measured of itself. */
export interface Told {
  /** Undefined where the process says it otherwise. */
  created?: number;
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

/** Tells the process that started this one. */
export function tell(created?: number): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const figures: Told = {
    ...(created !== undefined && { created }),
    seconds: performance.now() / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
  };
  console.log(JSON.stringify(figures));
}
