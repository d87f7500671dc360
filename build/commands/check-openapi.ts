import { runAsProgram } from './command.ts';
import { checkOpenapi } from './check/check-openapi.ts';

await runAsProgram(checkOpenapi);
