/** kunya for Node: the core, with dictionaries from disk. */
import { connect } from './load.ts'

connect()

export { type CompareOptions, compare } from './compare.ts'
export type { AddRequest, Placed } from './curate/addition.ts'
export type { CheckIssue, CheckReport } from './curate/check/check.ts'
export {
  type AnswerChange,
  answerChanges,
  type EntityChange,
  entityChanges,
  type FactChange,
} from './curate/diff.ts'
export { type Evaluation, evaluate, type GoldRow, type Slice } from './curate/evaluate.ts'
export { languageName } from './curate/languages.ts'
export { type Statistics, statisticsOf, type TypeStatistics } from './curate/statistics.ts'
export {
  type CheckCode,
  checkCodes,
  checkDictionaries,
  type Formatted,
  formatDictionaries,
  planAddition,
} from './curation.ts'
export { explain } from './decide/explain.ts'
export type { DictionaryKind, Head, Source as EntitySource } from './dictionary/export/dictionary.ts'
export { exportEntities, type Losses, writeDictionary } from './dictionary/export/entities.ts'
export type { Piece, WriteOptions } from './dictionary/export/write.ts'
export type { Header } from './dictionary/export/yaml.ts'
export { FORMATS, type Format, formatOf } from './dictionary/formats.ts'
export { parseHeader } from './dictionary/header.ts'
export { type Imported, type ImportOptions, importEntities } from './dictionary/import/entities.ts'
export { DictionaryError, formatIssue, type Issue, type Position } from './issue.ts'
export type * from './model.ts'
export { ALIAS_KINDS, CONFIDENCES, KNOWN_TYPES, REASONS } from './model.ts'
export { buildDictionary, type OpenOptions, openResolver, readEntities, shareDictionaries } from './open.ts'
export { DEFAULTS, type Options, withDefaults } from './options.ts'
export { type RomaniseOptions, romanise } from './romanise/romanise.ts'
export type { Input } from './source/text.ts'
export { mojibakeOf } from './text/mojibake.ts'
export { resolveStream } from './transform.ts'
