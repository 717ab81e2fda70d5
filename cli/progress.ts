/** What goes on, told on stderr: plain lines, or one line that is rewritten where stderr is a terminal. */
export interface Progress {
  /** Says a step; `fraction` (0 to 1) adds a bar on a terminal and percentages elsewhere, at most one line in 10 %. */
  step(text: string, fraction?: number): void;
  /** Ends the rewritten line. */
  end(): void;
}

/** Where progress is written; `process.stderr` fits. */
export interface ProgressOutput {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

const barWidth = 24;

/** Progress on `output`, each line led by `prefix`. */
export function createProgress(prefix: string, output: ProgressOutput = process.stderr): Progress {
  let open = false;
  let last = '';
  const line = (text: string): string => (prefix === '' ? text : `${prefix}: ${text}`);
  return {
    step(text, fraction) {
      if (output.isTTY === true) {
        const shown = line(fraction === undefined ? text : `${text} ${bar(fraction)}`).slice(
          0,
          (output.columns ?? 80) - 1,
        );
        output.write(`\r\u001B[2K${shown}`);
        open = true;
        return;
      }
      const told = fraction === undefined ? text : `${text} ${Math.floor(fraction * 10) * 10} %`;
      if (told !== last) output.write(`${line(told)}\n`);
      last = told;
    },
    end() {
      if (open) output.write('\r\u001B[2K');
      open = false;
    },
  };
}

function bar(fraction: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * barWidth);
  return `[${'#'.repeat(full)}${' '.repeat(barWidth - full)}] ${Math.round(fraction * 100)} %`;
}
