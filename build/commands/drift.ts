import { runAsProgram } from './command.ts';
import { drift } from './drift/drift.ts';

await runAsProgram(drift);
