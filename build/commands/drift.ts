import { runAsProgram } from './define-command.ts';
import { drift } from './drift/drift.ts';

await runAsProgram(drift);
