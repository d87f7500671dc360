import { chooseDescriptions, type HeavyDescription } from '../heavy-descriptions.ts';

/** One operation that every maker of docs is asked to show, by its address of its own. */
export interface ShownOperation {
  readonly description: HeavyDescription;
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary?: string;
  readonly tag?: string;
}

/** Operations as people look for them, from the middle of each description. */
const operations: Readonly<Record<string, Omit<ShownOperation, 'description'>>> = {
  github: {
    method: 'post',
    path: '/repos/{owner}/{repo}/issues',
    operationId: 'issues/create',
    summary: 'Create an issue',
    tag: 'issues',
  },
  stripe: { method: 'post', path: '/v1/payment_intents', operationId: 'PostPaymentIntents' },
  kubernetes: {
    method: 'post',
    path: '/api/v1/namespaces/{namespace}/pods',
    operationId: 'createCoreV1NamespacedPod',
    tag: 'core_v1',
  },
  'microsoft-graph': {
    method: 'get',
    path: '/users/{user-id}',
    operationId: 'users.user.GetUser',
    summary: 'Get user',
    tag: 'users.user',
  },
};

/** The operations of the descriptions that a command line names; of all when it names none. */
export const chooseOperations = (wanted: readonly string[]): readonly ShownOperation[] =>
  chooseDescriptions(wanted).flatMap((description) => {
    const operation = operations[description.name];
    return operation ? [{ description, ...operation }] : [];
  });

/** What may head an operation, without spaces: tools show its summary, its id or its path. */
export const headingsOf = ({
  summary,
  path,
  operationId,
}: Pick<ShownOperation, 'summary' | 'path' | 'operationId'>): readonly string[] =>
  [summary ?? operationId, path].map((text) => text.replaceAll(/\s/g, ''));
