import { runAsProgram } from './define-command.ts';
import { importDescription } from './import/import-description.ts';

await runAsProgram(importDescription);
