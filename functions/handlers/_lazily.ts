/**
 * The handler that `build` makes, built with the first event and kept. Thus a module can be read without an environment, and
 * one that is not complete is told where it can be seen: in the log of the first call.
 */
export function lazily<Arguments extends readonly unknown[], Answer>(
  build: () => (...args: Arguments) => Promise<Answer>,
): (...args: Arguments) => Promise<Answer> {
  let built: ((...args: Arguments) => Promise<Answer>) | undefined;
  return async (...args) => {
    built ??= build();
    return built(...args);
  };
}
