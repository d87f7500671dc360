import type { ControlOperation } from './operation.ts';

/** Every operation of the control plane; what is not here is answered as AWS answers an unknown one. */
export const operations: readonly ControlOperation[] = [];
