import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { BaseResolver, Source, type Document } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { finding, type FindingCode, type Place } from './findings.ts';
import { limits } from './limits.ts';
import { parseSource } from './parse-source.ts';

/** Why a file may not be read. */
export class Refusal extends Error {
  readonly code: FindingCode;
  readonly facts: readonly string[];
  constructor(code: FindingCode, ...facts: readonly string[]) {
    super(finding(code, { file: '' }, ...facts).message);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }

  at(place: Place): Diagnostic {
    return finding(this.code, place, ...this.facts);
  }
}

/**
 * Redocly's resolver within bounds: it reads files below one folder only, follows no link out of it, fetches nothing, and
 * measures each file before anyone walks it. One resolver serves one description, because bundling writes into what it read.
 */
export class ContainedResolver extends BaseResolver {
  /** Findings about the files read so far. */
  readonly diagnostics: Diagnostic[] = [];
  /** Refusals by the message that the validator repeats. */
  readonly refusals = new Map<string, Refusal>();
  /** SHA-256 of each file's bytes, by its absolute path as it was asked for. */
  readonly digests = new Map<string, string>();
  /** Whether any file points at another one. */
  leavesFile = false;
  /** A file's path from the project's root. */
  readonly nameOf: (path: string) => string;
  readonly #folder: string;
  readonly #read = new Set<string>();

  /** `folder` is an absolute path without links. */
  constructor(folder: string, nameOf: (path: string) => string) {
    super();
    this.#folder = folder;
    this.nameOf = nameOf;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    try {
      return await this.#load(absoluteRef);
    } catch (error) {
      const refusal =
        error instanceof Refusal ? error : new Refusal('unreadable-file', reason(error));
      this.refusals.set(refusal.message, refusal);
      throw refusal;
    }
  }

  async #load(absoluteRef: string): Promise<Source> {
    if (/^[a-z][a-z0-9+.-]+:/i.test(absoluteRef)) throw new Refusal('remote-ref', absoluteRef);
    const path = await realpath(absoluteRef).catch(() => absoluteRef);
    if (!path.startsWith(this.#folder + sep)) {
      throw new Refusal('ref-outside-openapi', this.nameOf(absoluteRef));
    }
    this.#read.add(path);
    if (this.#read.size > limits.files) throw new Refusal('too-many-files');
    const { size } = await stat(path);
    if (size > limits.fileBytes) {
      throw new Refusal('file-too-large', (size / 1024 / 1024).toFixed(0));
    }
    const bytes = await readFile(path);
    this.digests.set(absoluteRef, createHash('sha256').update(bytes).digest('hex'));
    const text = bytes.toString();
    return new Source(absoluteRef, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  }

  override parseDocument(source: Source, isRoot = false): Document {
    if (!isRoot && !/\.(ya?ml|json)$/i.test(source.absoluteRef)) {
      return { source, parsed: source.body };
    }
    const file = this.nameOf(source.absoluteRef);
    const { parsed, diagnostics, hasOutsideRef } = parseSource(source, file);
    this.diagnostics.push(...diagnostics);
    this.leavesFile ||= hasOutsideRef;
    const fatal = diagnostics.find(({ severity }) => severity === 'error');
    if (fatal) throw new Error(`${file}: ${fatal.message}`);
    return { source, parsed };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code ?? error.message;
}
