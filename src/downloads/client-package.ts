import type { ApiVersion } from '../model/api.ts';

const semantic = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** What stands in a client's package beside the generated code, by path. */
export function clientPackage(version: ApiVersion, baseUrl: string): Record<string, string> {
  const name = `${version.apiId}-${version.version}-client`;
  return {
    'package.json': json({
      name,
      version: semantic.test(version.release) ? version.release : '0.0.0',
      description: `A typed client of ${version.title} ${version.version}.`,
      private: true,
      type: 'module',
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './client': { types: './dist/client.gen.d.ts', default: './dist/client.gen.js' },
      },
      files: ['dist'],
      scripts: { build: 'tsc', prepare: 'tsc' },
      devDependencies: { typescript: '>=5.7 <7' },
    }),
    'tsconfig.json': json({
      compilerOptions: {
        target: 'ES2022',
        module: 'NodeNext',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        strict: true,
        declaration: true,
        rootDir: 'src',
        outDir: 'dist',
        types: [],
      },
      include: ['src'],
    }),
    'README.md': readme(version, name, baseUrl),
  };
}

/** Names of this portal's making only: what the provider wrote is in the code's comments. */
const readme = (version: ApiVersion, name: string, baseUrl: string): string => `# ${name}

A typed client, made from the description of version \`${version.version}\` of \`${version.apiId}\`. It uses \`fetch\` and needs no
other package.

\`\`\`sh
npm install ./${name}
\`\`\`

Installing compiles it. In a project with TypeScript of its own you may as well copy \`src\` into it.

\`\`\`ts
import * as api from '${name}';
import { client } from '${name}/client';

client.setConfig({
  baseUrl: '${baseUrl}',
  headers: { 'x-api-key': process.env.API_KEY ?? '' },
});
\`\`\`

Every operation is a function of \`api\` that takes \`{ path, query, headers, body }\` as its description says, and resolves to
\`{ data, error, request, response }\`. With \`throwOnError: true\` an answer that is an error is thrown.
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
