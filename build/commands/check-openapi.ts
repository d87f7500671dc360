import { runAsProgram } from './define-command.ts';
import { checkOpenapi } from './check/check-openapi.ts';

await runAsProgram(checkOpenapi);
