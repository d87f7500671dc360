import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { isStandIn, namesSecret, withoutSecrets } from './secret-words.ts';

const removed = 'REMOVED';

export interface Stripped {
  readonly collection: JsonObject;
  /** What was taken out, in words, without the values. */
  readonly removed: readonly string[];
}

/**
 * A Postman collection without what its author did not mean to publish: values of auth, of variables, headers, parameters and
 * members of bodies that are named like secrets, texts that look like keys of well-known services, and scripts, of which an API's
 * description has no use. Names stay, so that the description says what a call needs.
 */
export function stripSecrets(collection: JsonObject): Stripped {
  const found = new Map<string, number>();
  const note = (what: string) => found.set(what, (found.get(what) ?? 0) + 1);
  const stripped = strip(collection, note);
  return {
    collection: isJsonObject(stripped) ? stripped : {},
    removed: [...found].map(([what, times]) => (times === 1 ? what : `${what} (${times} times)`)),
  };
}

type Note = (what: string) => void;

function strip(value: Json, note: Note): Json {
  if (typeof value === 'string') return stripText(value, note);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => strip(item, note));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'event')
    .map(([key, item]) => [key, key === 'auth' ? stripAuth(item, note) : strip(item, note)]);
  return stripPair(Object.fromEntries(entries) as JsonObject, note);
}

/** `{ key, value }`: a header, a variable, a parameter, a field of a form. */
function stripPair(pair: JsonObject, note: Note): JsonObject {
  const { key, value, type } = pair;
  if (typeof key !== 'string' || typeof value !== 'string' || isStandIn(value)) return pair;
  if (value === removed || !(type === 'secret' || namesSecret(key))) return pair;
  note(`value of \`${key}\``);
  return { ...pair, value: removed };
}

/** Which kind of auth, where and under which name stays; what is filled in goes. */
function stripAuth(auth: Json, note: Note): Json {
  if (!isJsonObject(auth)) return auth;
  const kept = new Set(['in', 'key', 'addTokenTo', 'grant_type', 'authUrl', 'accessTokenUrl']);
  return Object.fromEntries(
    Object.entries(auth).map(([kind, settings]) => {
      if (Array.isArray(settings))
        return [
          kind,
          (settings as readonly Json[]).map((setting) => {
            if (!isJsonObject(setting) || kept.has(String(setting['key']))) return setting;
            noteAuth(kind, setting['value'], note);
            return { ...setting, value: removed };
          }),
        ];
      if (!isJsonObject(settings)) return [kind, settings];
      const written = Object.entries(settings).map(([key, value]) => {
        if (kept.has(key)) return [key, value];
        noteAuth(kind, value, note);
        return [key, removed];
      });
      return [kind, Object.fromEntries(written) as JsonObject];
    }),
  );
}

function noteAuth(kind: string, value: Json | undefined, note: Note): void {
  if (typeof value === 'string' && !isStandIn(value))
    note(`what was filled in for \`${kind}\` auth`);
}

/** Bodies are JSON in a text; one that is not is looked at as a whole. */
function stripText(text: string, note: Note): string {
  const body = /^\s*[{[]/.test(text) ? parse(text) : undefined;
  if (body !== undefined) {
    const members: string[] = [];
    const stripped = stripMembers(body, (name) => members.push(name));
    for (const name of members) note(`value of \`${name}\` in a body`);
    if (members.length > 0) return stripText(JSON.stringify(stripped, null, 2), note);
  }
  const clean = withoutSecrets(text, removed);
  if (clean !== text) note('a text that looks like a key or a token');
  return clean;
}

function stripMembers(value: Json, note: Note): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => stripMembers(item, note));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (typeof item !== 'string' || item === removed || isStandIn(item) || !namesSecret(key))
        return [key, stripMembers(item, note)];
      note(key);
      return [key, removed];
    }),
  );
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
