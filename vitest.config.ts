import { defineConfig } from 'vitest/config';

/** One project a folder, so that a run can name what it wants: `vitest run --project unit`. */
export default defineConfig({
  test: {
    projects: ['unit', 'contract', 'house'].map((name) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        testTimeout: 20_000,
        hookTimeout: 60_000,
      },
    })),
  },
});
