import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What schema.org says of a type: what it is a kind of, and which values its own properties take. */
interface Class {
  parents: string[];
  properties: Map<string, string[]>;
}

/** Data types, and what of JSON is one. */
const DATA: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value, 'https://here.invalid'),
  Date: (value) => typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value),
  Duration: (value) => typeof value === 'string' && /^P(?=\w)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
};

const classes = readVocabulary();

/** The whole vocabulary, from declarations that are made from schema.org's own. */
function readVocabulary(): Map<string, Class> {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts');
  const found = new Map<string, Class>();
  for (const [, name = '', extended = '', body = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:export )?interface (\w+?)(?:Base|Leaf) extends ([^{]+)\{$(.*?)^\}/gms,
  )) {
    const one = found.get(name) ?? { parents: [], properties: new Map<string, string[]>() };
    one.parents.push(...[...extended.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent));
    for (const [, property = '', range = ''] of body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/gm))
      one.properties.set(property, range.split(' | '));
    found.set(name, one);
  }
  return found;
}

/** A type and everything that it is a kind of. */
function kindsOf(type: string): string[] {
  const one = classes.get(type);
  if (!one) return [];
  return [type, ...one.parents.filter((parent) => parent !== type).flatMap(kindsOf)];
}

/** What a piece of JSON-LD says that schema.org has no word for: a line each. */
export function faultsIn(node: unknown, at = 'page'): string[] {
  if (typeof node !== 'object' || node === null) return [`${at}: not a node`];
  const { '@type': type, '@id': id, ...rest } = node as Record<string, unknown>;
  const types = [type].flat().filter((each) => typeof each === 'string');
  if (types.length === 0) return typeof id === 'string' && Object.keys(rest).length === 0 ? [] : [`${at}: no type`];
  const unknown = types.filter((each) => !classes.has(each)).map((each) => `${at}: there is no type ${each}`);
  if (unknown.length > 0) return unknown;
  const kinds = types.flatMap(kindsOf);
  return Object.entries(rest).flatMap(([property, value]) => {
    const range = kinds.flatMap((kind) => classes.get(kind)?.properties.get(property) ?? []);
    const where = `${at}.${property}`;
    if (range.length === 0) return [`${where}: ${types.join(' and ')} has no such property`];
    if (Array.isArray(value) && value.length === 0) return [`${where}: nothing in it`];
    return [value].flat().flatMap((each) => faultsOfValue(each, range, where));
  });
}

function faultsOfValue(value: unknown, range: string[], at: string): string[] {
  if (typeof value !== 'object' || value === null)
    return range.some((type) => DATA[type]?.(value))
      ? []
      : [`${at}: ${JSON.stringify(value)} is none of ${range.join(', ')}`];
  const within = faultsIn(value, at);
  if (within.length > 0) return within;
  const kinds = [(value as Record<string, unknown>)['@type']].flat().flatMap((type) => kindsOf(String(type)));
  return kinds.length === 0 || range.some((type) => kinds.includes(type))
    ? []
    : [`${at}: ${kinds[0] ?? ''} is none of ${range.join(', ')}`];
}
