import type { Candidate, Evidence, Resolution, ReviewReason, TokenPair } from '../model.ts'
import { mojibakeOf } from '../text/mojibake.ts'
import { habitName } from './evidence.ts'

const BECAUSE: Readonly<Record<ReviewReason, string>> = {
  'low-score': 'near, but not near enough to be accepted unseen',
  'close-rival': 'another entity is as near',
  'type-conflict': 'it is of another type than the one asked for',
  'ambiguous-alias': 'the name is too broad to tell an entity by',
}

/** Two to four plain sentences: what the mention is taken for, why, and why not the runner-up. */
export function explain(resolution: Resolution): string {
  const [first, second] = resolution.candidates
  const quoted = `"${resolution.mention}"`
  switch (resolution.decision) {
    case 'none': {
      const script = mojibakeOf(resolution.mention)
      if (script !== undefined)
        return `${quoted} is ${script} text that was decoded with the wrong encoding: read the file again as UTF-8.`
      if (!first) return `${quoted} is no name that the dictionary has, and none is near.`
      return `${quoted} is no name that the dictionary has. The nearest is ${naming(first)}, at ${first.score}: ${difference(first.evidence)}.`
    }
    case 'review':
      return [
        `${quoted} may be ${first ? naming(first) : 'a listed name'}: ${BECAUSE[resolution.because]}.`,
        ...(first ? [`${capital(sameness(first))}.`, gap(first.evidence)] : []),
        ...(second ? [`Also possible: ${naming(second)}, at ${second.score}.`] : []),
      ]
        .filter(Boolean)
        .join(' ')
    case 'match':
      return [
        `${quoted} is ${naming(first as Candidate)}.`,
        `${capital(sameness(first as Candidate))}.`,
        gap(resolution.evidence),
        otherTime(resolution),
        second && second.score >= WORTH_NAMING ? runnerUp(second) : '',
      ]
        .filter(Boolean)
        .join(' ')
  }
}

/** A runner-up below this was never in question. */
const WORTH_NAMING = 0.5

const naming = ({ name, id, type }: Candidate): string => `${name} (${type}, ${id})`

function sameness({ alias, evidence }: Candidate): string {
  const source = alias.source === undefined ? '' : `, source ${alias.source}`
  const name = `"${alias.name}"${alias.kind ? ` (${alias.kind}${source})` : source ? ` (${source.slice(2)})` : ''}`
  if (evidence.step === 'listed') return `the dictionary lists ${name}`
  const readAs = evidence.readAs === undefined ? '' : `, read as ${habitName(evidence.readAs)}`
  const met = evidence.pairs.filter(pair => pair.mention !== '' && pair.alias !== '')
  return `it meets the name ${name}${readAs}: ${met.map(pairText).join('; ')}`
}

const pairText = ({ mention, alias, why }: TokenPair): string => `${mention} = ${alias} (${why})`

function gap(evidence: Evidence): string {
  const left = evidence.pairs.filter(pair => pair.mention === '' || pair.alias === '')
  if (left.length === 0) return ''
  return `Left over: ${left.map(pair => `"${pair.mention || pair.alias}" (${pair.why})`).join(', ')}.`
}

function difference(evidence: Evidence): string {
  const left = evidence.pairs.filter(pair => pair.mention === '' || pair.alias === '' || pair.similarity < 0.8)
  if (left.length === 0) return evidence.notes.join(', ') || 'too little to tell by'
  const [mention, alias] = [left.filter(pair => pair.mention !== ''), left.filter(pair => pair.mention === '')]
  return [
    ...(mention.length > 0 ? [`"${mention.map(pair => pair.mention).join(' ')}" is not in it`] : []),
    ...(alias.length > 0 ? [`it has "${alias.map(pair => pair.alias).join(' ')}"`] : []),
  ].join(' and ')
}

function runnerUp(second: Candidate): string {
  if (second.evidence.notes.includes('weak-alias'))
    return `${naming(second)} has that name too, but it is too broad to tell it by.`
  if (second.evidence.step === 'listed') return `${naming(second)} has that name too, but is of another type or time.`
  return `Not ${naming(second)}, at ${second.score}: ${difference(second.evidence)}.`
}

/** A match whose name was not in use on the date asked for: who came before, and after. */
function otherTime({ evidence, entity }: Resolution & { decision: 'match' }): string {
  if (!evidence.notes.includes('not-then')) return ''
  const { predecessor = [], successor = [] } = entity
  const kin = [
    ...(predecessor.length > 0 ? [`it continues ${predecessor.join(', ')}`] : []),
    ...(successor.length > 0 ? [`it is continued by ${successor.join(', ')}`] : []),
  ].join(', ')
  return `It was not called so on the date asked for${kin === '' ? '' : `: ${kin}`}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
