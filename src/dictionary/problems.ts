/** What may be wrong with the files of dictionaries: found when they are read, by whoever opens them. */
export interface Problem {
  code: string
  severity: 'error' | 'warning'
  /** Why it is refused, as a clause. */
  why: string
  /** How to mend it, as an order. */
  mend: string
  /** Files that have it: their text, or bytes. */
  example: readonly (string | Uint8Array)[]
  /** Of the files; default: yaml. */
  ending?: 'csv' | 'jsonl' | 'kunya'
}

const file = (entities: string, head = ''): string => `namespace: x\n${head}entities:\n${entities}\n`

/** A code of the JSON Schema is `schema-` and the schema's word that was not met. */
export const PROBLEMS: readonly Problem[] = [
  {
    code: 'encoding',
    severity: 'error',
    why: 'the bytes are not UTF-8, so letters would be guessed',
    mend: 'save the file as UTF-8',
    example: [Uint8Array.of(0x6e, 0xe9)],
  },
  {
    code: 'yaml-syntax',
    severity: 'error',
    why: 'the file is no YAML from this place on',
    mend: 'mend indentation or quotes; a name with a colon or a bracket in front needs quotes',
    example: [file('  - { id: a, type: group, name: [A }')],
  },
  {
    code: 'schema-*',
    severity: 'error',
    why: 'a property is missing, unknown at the head, or not of its kind: schema-required, schema-enum, schema-pattern, …',
    mend: 'give what is expected; dictionary.schema.json lets an editor help',
    example: [file('  - { id: a, name: A }')],
  },
  {
    code: 'unknown-source',
    severity: 'error',
    why: 'a source is a key that the head of the same file lists',
    mend: 'add it to sources, or correct the key',
    example: [file('  - { id: a, type: group, name: A, aliases: [{ name: B, source: film }] }')],
  },
  {
    code: 'source-clash',
    severity: 'warning',
    why: 'one key is two sources in two files of one namespace',
    mend: 'give one of them another key, or make them alike',
    example: [
      file('  - { id: a, type: group, name: A, source: s }', 'sources: { s: A book }\n'),
      file('  - { id: b, type: group, name: B, source: s }', 'sources: { s: A film }\n'),
    ],
  },
  {
    code: 'duplicate-id',
    severity: 'error',
    why: 'an id is one entity’s, for ever; also an old id that redirects',
    mend: 'give the newer one an id of its own, or merge the two',
    example: [file('  - { id: a, type: group, name: A }\n  - { id: a, type: group, name: B }')],
  },
  {
    code: 'dangling-reference',
    severity: 'error',
    why: 'partOf, distinctFrom, predecessor and successor name entities',
    mend: 'correct the id, or open the dictionary that has it as well',
    example: [file('  - { id: a, type: group, name: A, partOf: [b] }')],
  },
  {
    code: 'redirect-to-nowhere',
    severity: 'error',
    why: 'an old id must lead to an entity that is there',
    mend: 'correct the new id, or open the dictionary that has it as well',
    example: [file('  - { id: a, type: group, name: A }', 'redirects: { old: b }\n')],
  },
  {
    code: 'overlay-onto-nothing',
    severity: 'error',
    why: 'an overlay adds to an entity that is there',
    mend: 'correct extends, or open the dictionary that it adds to as well',
    example: [file('  - { extends: "y:a", aliases: [B] }')],
  },
  {
    code: 'overlay-clash',
    severity: 'error',
    why: 'an overlay adds; what the entity says of itself stays',
    mend: 'delete it from the overlay, or change it where the entity stands',
    example: [file('  - { id: a, type: group, name: A, country: SY }\n  - { extends: a, country: IQ }')],
  },
  {
    code: 'csv-syntax',
    severity: 'error',
    why: 'the records of a CSV file have one length, and quotes are closed',
    mend: 'mend the record that is named',
    example: ['id,name\na,A,more\n'],
    ending: 'csv',
  },
  {
    code: 'missing-column',
    severity: 'error',
    why: 'a CSV of names has id and name',
    mend: 'name the columns in the first line: id,name and, if present, type,lang,kind,source',
    example: ['id,label\na,A\n'],
    ending: 'csv',
  },
  {
    code: 'reserved-column',
    severity: 'error',
    why: 'aliases, sameAs and checked are no plain properties of an entity',
    mend: 'give each name a row of its own, each register a column such as sameAs.wikidata',
    example: ['id,name,aliases\na,A,B\n'],
    ending: 'csv',
  },
  {
    code: 'empty-cell',
    severity: 'error',
    why: 'every row has an id and a name',
    mend: 'fill the cell, or delete the row',
    example: ['id,name\na,\n'],
    ending: 'csv',
  },
  {
    code: 'unknown-kind',
    severity: 'error',
    why: 'kind is one of the kinds of alias',
    mend: 'correct it, or leave it empty',
    example: ['id,name,kind\na,A,\na,B,nickname\n'],
    ending: 'csv',
  },
  {
    code: 'unknown-confidence',
    severity: 'error',
    why: 'confidence is low, medium or high',
    mend: 'correct it, or leave it empty',
    example: ['id,name,confidence\na,A,\na,B,sure\n'],
    ending: 'csv',
  },
  {
    code: 'bad-date',
    severity: 'error',
    why: 'a date in a CSV file is a year, a month or a day',
    mend: 'write 2015, 2015-06 or 2015-06-01',
    example: ['id,name,from\na,A,\na,B,June 2015\n'],
    ending: 'csv',
  },
  {
    code: 'bad-flag',
    severity: 'error',
    why: 'weak and hostile in a CSV file are yes or no',
    mend: 'write true, yes or 1; or false, no, 0 or nothing',
    example: ['id,name,weak\na,A,\na,B,perhaps\n'],
    ending: 'csv',
  },
  {
    code: 'marked-first-row',
    severity: 'error',
    why: 'the first row of an id is its canonical name, which can be neither weak nor hostile',
    mend: 'let a row with another name of the id stand first',
    example: ['id,name,weak\na,A,yes\n'],
    ending: 'csv',
  },
  {
    code: 'row-clash',
    severity: 'error',
    why: 'the rows of one id are one entity, of one type and with one number in a register',
    mend: 'correct the cell, or give the row an id of its own',
    example: ['id,name,type\na,A,group\na,B,place\n'],
    ending: 'csv',
  },
  {
    code: 'row-differs',
    severity: 'warning',
    why: 'further columns are properties of the entity: a later row of its id can’t say something else',
    mend: 'leave the cell empty, or make it alike',
    example: ['id,name,country\na,A,SY\na,B,IQ\n'],
    ending: 'csv',
  },
  {
    code: 'json-syntax',
    severity: 'error',
    why: 'each line of a JSON Lines file is one entity',
    mend: 'mend the line that is named',
    example: ['{"id":\n'],
    ending: 'jsonl',
  },
  {
    code: 'no-name',
    severity: 'error',
    why: 'an entity of a JSON Lines file has a name',
    mend: 'give it a name',
    example: ['{"id":"x:a","type":"group","name":" "}\n'],
    ending: 'jsonl',
  },
  {
    code: 'empty-alias',
    severity: 'error',
    why: 'an alias of a JSON Lines file has a name',
    mend: 'give it a name, or delete it',
    example: ['{"id":"x:a","type":"group","name":"A","aliases":[{"name":""}]}\n'],
    ending: 'jsonl',
  },
  {
    code: 'bad-*',
    severity: 'error',
    why: 'a property in a JSON Lines file is not of its kind: bad-kind, bad-lang, bad-from, …',
    mend: 'give what is expected',
    example: ['{"id":"x:a","type":"group","name":"A","aliases":[{"name":"B","kind":"nickname"}]}\n'],
    ending: 'jsonl',
  },
  {
    code: 'compiled-file',
    severity: 'error',
    why: 'a .kunya file is whole, and built with this version and its lexicon',
    mend: 'build it anew: kunya dictionary build',
    example: ['no compiled dictionary'],
    ending: 'kunya',
  },
]
