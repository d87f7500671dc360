import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';

/** The grammar of each language of the samples, by the language's id. There is none for Swift. */
export const grammars: Readonly<Record<string, string>> = {
  shell: 'bash',
  javascript: 'javascript',
  node: 'javascript',
  python: 'python',
  go: 'go',
  java: 'java',
  csharp: 'c-sharp',
  php: 'php',
  ruby: 'ruby',
  rust: 'rust',
};

const folder = dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));

/**
 * A reader of a language by its real grammar.
 * @returns gives what of a text is no code of the language, by line: empty where all of it is
 */
export async function codeErrors(language: string): Promise<(code: string) => readonly string[]> {
  await Parser.init();
  const name = `tree-sitter-${grammars[language] ?? language}.wasm`;
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readFile(join(folder, name))));
  return (code) => {
    const tree = parser.parse(code);
    if (!tree) return ['no tree'];
    const errors = errorsIn(tree.rootNode);
    tree.delete();
    return errors;
  };
}

function errorsIn(node: Node): readonly string[] {
  if (!node.hasError) return [];
  const place = `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`;
  if (node.isMissing) return [`missing ${node.type} at ${place}`];
  if (node.isError) return [place];
  return node.children.flatMap((child) => (child ? errorsIn(child) : []));
}
