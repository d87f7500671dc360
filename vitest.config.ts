import { defineConfig } from 'vitest/config';

/**
 * One project a folder, so that a run can name what it wants: `vitest run --project unit`. Unit and house tests keep nothing that
 * another could meet, so they share a process and what it has loaded: that takes a quarter of the time. Contract tests start servers
 * and change the environment, so each file has a process of its own.
 */
export default defineConfig({
  test: {
    // Vitest would leave one core to itself, of two.
    maxWorkers: '100%',
    projects: ['unit', 'contract', 'house'].map((name) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        isolate: name === 'contract',
        testTimeout: 20_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
