import { DictionaryError } from '../issue.ts'
import type { Header } from './export/yaml.ts'

/**
 * What stands above the entities of a new dictionary: title, licence, attribution, sources.
 * @throws {DictionaryError} when the text is no such header
 */
export async function parseHeader(text: string, file: string): Promise<Omit<Header, 'namespace'>> {
  const [{ parseYaml }, { compileSchema, schemaIssues }, { DICTIONARY_SCHEMA }] = await Promise.all([
    import('../source/yaml.ts'),
    import('../source/schema.ts'),
    import('./schema.ts'),
  ])
  const source = parseYaml(text, file)
  const value = { namespace: 'x', entities: [], ...Object(source.value ?? {}) }
  const issues = [...source.issues, ...schemaIssues(compileSchema(DICTIONARY_SCHEMA), { ...source, value })]
  if (issues.length > 0) throw new DictionaryError(issues)
  const { namespace: _, entities: __, ...header } = value
  return header
}
