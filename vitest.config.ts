import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,house}/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
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
