/** The bare update on a worker, workflow and client of its own, without codec, against the same server. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { floor as floorWorkflow, nothing } from './floor-workflow.ts';
import { measure, type Figures } from './measure.ts';

const taskQueue = 'bench-floor';

export interface Floor {
  /** `lanes` workflows at once, `rounds` updates each. */
  run(lanes: number, rounds: number): Promise<Figures>;
  close(): Promise<void>;
}

export const startFloor = async (address: string): Promise<Floor> => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./floor-workflow.ts', import.meta.url)),
  });
  const running = worker.run();
  return {
    run: async (lanes, rounds) => {
      const handles = await Promise.all(
        Array.from({ length: lanes }, () =>
          client.workflow.start(floorWorkflow, { workflowId: `bench-floor/${randomUUID()}`, taskQueue }),
        ),
      );
      await Promise.all(handles.map((handle) => handle.executeUpdate(nothing)));
      const figures = await measure(lanes, rounds, async (lane) => {
        await handles[lane]?.executeUpdate(nothing);
      });
      await Promise.all(handles.map((handle) => handle.terminate('bench is over')));
      return figures;
    },
    close: async () => {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
};
