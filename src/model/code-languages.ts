/** Languages under the names that fences give them, as the samples of operations call them. */
const aliases: Readonly<Record<string, string>> = {
  bash: 'shell',
  cs: 'csharp',
  curl: 'shell',
  js: 'javascript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shell',
  ts: 'typescript',
  yml: 'yaml',
};

const names: Readonly<Record<string, string>> = {
  csharp: 'C#',
  go: 'Go',
  html: 'HTML',
  http: 'HTTP',
  java: 'Java',
  javascript: 'JavaScript',
  json: 'JSON',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  rust: 'Rust',
  shell: 'Shell',
  swift: 'Swift',
  typescript: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
};

/** The one id of a language that has several names. */
export const languageId = (fence: string): string => aliases[fence] ?? fence;

/** What people call a language; what the fence says, where nobody knows. */
export const languageName = (fence: string): string => names[languageId(fence)] ?? fence;
