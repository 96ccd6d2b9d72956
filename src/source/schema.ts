import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { type Issue, shown } from '../issue.ts'

export { shown }

import type { Sourced } from './yaml.ts'

export type Validate = ValidateFunction

/** `patternErrorMessage` says a pattern in words; editors know it too. */
export const compileSchema = (schema: object): Validate =>
  new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true })
    .addVocabulary(['patternErrorMessage'])
    .compile(schema)

/** Every place where the value departs from the schema, each with its position in the file. */
export function schemaIssues(validate: Validate, source: Sourced): Issue[] {
  if (validate(source.value)) return []
  return (validate.errors ?? []).filter(error => !SUMMARIES.has(error.keyword)).map(error => issueOf(error, source))
}

/** Keywords whose error only repeats those of their parts. */
const SUMMARIES: ReadonlySet<string> = new Set(['if', 'oneOf', 'anyOf', 'allOf'])

function issueOf(error: ErrorObject, source: Sourced): Issue {
  const path = error.instancePath.split('/').slice(1).map(decodePointer)
  const extra = error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : []
  return {
    code: `schema-${error.keyword.replace(/[A-Z]/gu, letter => `-${letter.toLowerCase()}`).replace(/ /gu, '-')}`,
    at: source.at([...path, ...extra]),
    expected: expectedOf(error, path.at(-1)),
    received: extra.length > 0 ? `property "${extra[0]}"` : shown(error.data),
  }
}

function expectedOf({ keyword, params, message, parentSchema }: ErrorObject, last: string | undefined): string {
  const subject = last !== undefined && !/^\d+$/u.test(last) ? `"${last}" to be ` : ''
  switch (keyword) {
    case 'type':
      return `${subject}${[params.type].flat().join(' or ')}`
    case 'enum':
      return `${subject}one of ${params.allowedValues.join(', ')}`
    case 'required':
      return `property "${params.missingProperty}"`
    case 'additionalProperties':
      return 'a known property'
    case 'false schema':
      return `no property "${last}" here`
    case 'pattern':
      return `${subject}${parentSchema?.['patternErrorMessage'] ?? `text like ${params.pattern}`}`
    default:
      return message ?? keyword
  }
}

const decodePointer = (step: string): string => step.replace(/~1/gu, '/').replace(/~0/gu, '~')
