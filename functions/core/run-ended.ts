/**
 * Thrown through a run of the provisioner to end it early: its time is nearly up, or another has taken its lease. What is not
 * done stays due.
 */
export class RunEnded extends Error {
  readonly why: 'out-of-time' | 'lease-lost';

  constructor(why: 'out-of-time' | 'lease-lost') {
    super(`The run ended: ${why}.`);
    this.name = 'RunEnded';
    this.why = why;
  }
}
