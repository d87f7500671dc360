/** Things to close when the stack ends, in the reverse of the order in which they were opened. */
export interface Closers {
  add(close: () => void | Promise<void>): void;
  /** Closes everything, whatever fails on the way; may be called once more without harm. */
  closeAll(onError: (error: unknown) => void): Promise<void>;
}

export function createClosers(): Closers {
  const closers: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => void closers.push(close),
    async closeAll(onError) {
      for (const close of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}
