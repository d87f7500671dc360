/** What a measured process used. */
export interface Usage {
  /** Peak of the resident memory, in MB. */
  readonly megabytes: number;
  /** Seconds of processor time in user code, over all its threads. */
  readonly userSeconds: number;
}

/** Preloaded into a measured process: tells its parent what it used when it ends. */
process.on('exit', () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  const usage: Usage = { megabytes: maxRSS / 1024, userSeconds: userCPUTime / 1_000_000 };
  process.send?.(usage);
});
