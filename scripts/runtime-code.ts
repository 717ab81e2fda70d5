import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/**
 * The files among `patterns` that hold types and nothing else: no run ever loads them, so coverage cannot count them.
 */
export function findTypeOnlyFiles(root: string, patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root }).filter((path) => isTypeOnly(readFileSync(`${root}/${path}`, 'utf8')));
}

/** Whether nothing is left of the source once its types and comments are taken away. */
export function isTypeOnly(source: string): boolean {
  const left = stripTypeScriptTypes(source)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/export\s*\{\s*\}|[\s;]/g, '');
  return left === '';
}
