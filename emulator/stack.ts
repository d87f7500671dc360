/**
 * Starts the whole portal on this machine: the services, the door to them, the gateway's data plane and the site. `npm start`
 * runs it after it has installed and built what is missing; README.md lists the variables it takes.
 */
import { main } from './stack/main.ts';
import { describeProblem } from './stack/stack-problem.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describeProblem(error)}\n`);
  process.exit(1);
}
