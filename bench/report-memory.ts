/** Preloaded into a measured process: tells its parent the peak of its memory, in MB, when it ends. */
process.on('exit', () => {
  const kilobytesAMegabyte = 1024;
  process.send?.(process.resourceUsage().maxRSS / kilobytesAMegabyte);
});
