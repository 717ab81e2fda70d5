/** One vocabulary for callbacks at every level: before, after, error. */
export interface Callbacks<Input, Output> {
  /** May replace the input. */
  before?(input: Input): Input;
  /** May replace the output. */
  after?(input: Input, output: Output): Output;
  /** May answer in place of the failure; undefined passes it on. */
  error?(input: Input, failure: unknown): Output | undefined;
}

/** Wraps a pure step in callbacks: `before` in order, `after` and `error` in reverse order. */
export const around =
  <Input, Output>(callbacks: readonly Callbacks<Input, Output>[], run: (input: Input) => Output) =>
  (input: Input): Output =>
    callbacks.reduceRight<(input: Input) => Output>(
      (next, callback) => (given) => {
        const prepared = callback.before?.(given) ?? given;
        try {
          const output = next(prepared);
          return callback.after?.(prepared, output) ?? output;
        } catch (failure) {
          const rescue = callback.error?.(prepared, failure);
          if (rescue === undefined) throw failure;
          return rescue;
        }
      },
      run,
    )(input);

/** The same vocabulary around work that takes time: effects. */
export interface AsyncCallbacks<Input, Output> {
  before?(input: Input): Promise<Input | void> | Input | void;
  after?(input: Input, output: Output): Promise<Output | void> | Output | void;
  error?(input: Input, failure: unknown): Promise<Output | undefined> | Output | undefined;
}

/** Wraps an effect in callbacks, in the same order as {@link around}. */
export const aroundAsync =
  <Input, Output>(callbacks: readonly AsyncCallbacks<Input, Output>[], run: (input: Input) => Promise<Output>) =>
  (input: Input): Promise<Output> =>
    callbacks.reduceRight<(input: Input) => Promise<Output>>(
      (next, callback) => async (given) => {
        const prepared = (await callback.before?.(given)) ?? given;
        try {
          const output = await next(prepared);
          return (await callback.after?.(prepared, output)) ?? output;
        } catch (failure) {
          const rescue = await callback.error?.(prepared, failure);
          if (rescue === undefined) throw failure;
          return rescue;
        }
      },
      run,
    )(input);
