/** Where in a dictionary's files a new name or entity belongs, and why it may not go there. */
import { type Addition, addToDictionary } from '../dictionary/add.ts'
import { assemble, type LoadedFile } from '../dictionary/dictionary.ts'
import { loadYamlDictionary, qualify } from '../dictionary/yaml.ts'
import { DictionaryError } from '../issue.ts'
import { type Alias, KNOWN_TYPES, type Source } from '../model.ts'
import { listedKey, tokenise } from '../text/tokenise.ts'

export interface AddRequest {
  /** Of an entity that is there, to give it an alias; of a new one with `type`; of another dictionary's for an overlay. */
  id: string
  /** The alias; its name is the canonical one of a new entity, and its source the entity's. */
  alias: Alias
  /** Makes a new entity of this type. */
  type?: string
  /** Lets it be a type that neither kunya nor the dictionary has yet. */
  isNewType?: boolean
  /** What the alias's source is, when the file does not list it yet. */
  source?: Source
}

export interface File {
  path: string
  text: string
}

interface Read extends File {
  loaded: LoadedFile
}

export interface Placed {
  what: 'alias' | 'entity' | 'overlay'
  id: string
  path: string
  before: string
  after: string
}

/**
 * The file of a dictionary with the addition in it; nothing is written.
 * @throws {Error} saying what stands against it; {DictionaryError} when the files are broken, or would be
 */
export function placeAddition(files: readonly File[], request: AddRequest): Placed {
  const read = files.map(file => ({ ...file, loaded: loadYamlDictionary(file.text, file.path) }))
  const issues = read.flatMap(({ loaded }) => loaded.issues)
  if (issues.length > 0) throw new DictionaryError(issues)
  const namespace = read[0]?.loaded.namespace ?? ''
  const id = qualify(request.id, namespace)
  refuseClash(read, id, request)
  const { what, file, addition } = planOf(read, id, request)
  const { source: key } = request.alias
  const source = key === undefined ? {} : sourceOf(file, key, request.source)
  const after = addToDictionary(file.text, { ...addition, ...source })
  const { issues: broken } = loadYamlDictionary(after, file.path)
  if (broken.length > 0) throw new DictionaryError(broken)
  return { what, id, path: file.path, before: file.text, after }
}

interface Plan {
  what: Placed['what']
  file: Read
  addition: Addition
}

function planOf(read: readonly Read[], id: string, { alias, type, isNewType }: AddRequest): Plan {
  const owner = read.find(({ loaded }) => loaded.entities.some(({ entity }) => entity.id === id))
  if (owner) {
    if (type !== undefined) throw new Error(`"${id}" is there already: leave --type out to give it a name`)
    return { what: 'alias', file: owner, addition: { to: { key: 'id', id, alias } } }
  }
  const overlay = read.find(({ loaded }) => loaded.overlays?.some(({ target }) => target === id))
  if (overlay && type === undefined)
    return { what: 'alias', file: overlay, addition: { to: { key: 'extends', id, alias } } }
  const namespaces = new Set(read.map(({ loaded }) => loaded.namespace))
  const [namespace, slug] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  if (!namespaces.has(namespace)) {
    if (type !== undefined) throw new Error(`"${id}": expected an id of ${[...namespaces].join(' or ')}`)
    return { what: 'overlay', file: onlyOne(read, 'overlays'), addition: { block: { extends: id, aliases: [alias] } } }
  }
  if (type === undefined) throw new Error(`no entity has the id "${id}": give --type to make one`)
  if (!isNewType) refuseUnknownType(read, type)
  return { what: 'entity', file: fileForType(read, type), addition: { block: newEntity(slug, type, alias) } }
}

/** The list of types is open, but a slip of the pen would make a type of its own. */
function refuseUnknownType(read: readonly Read[], type: string): void {
  const used = read.flatMap(({ loaded }) => loaded.entities.map(({ entity }) => entity.type))
  const known = [...new Set<string>([...KNOWN_TYPES, ...used])]
  if (!known.includes(type))
    throw new Error(`--type "${type}": expected one of ${known.join(', ')}, or --new-type to make it one`)
}

function newEntity(id: string, type: string, { name, source, from, until, confidence }: Alias) {
  return {
    id,
    type,
    name,
    ...(source !== undefined && { source }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(confidence !== undefined && { confidence }),
  }
}

/** The file that has most entities of the type. */
function fileForType(read: readonly Read[], type: string): Read {
  const counts = read.map(file => ({
    file,
    count: file.loaded.entities.filter(({ entity }) => entity.type === type).length,
  }))
  const [best] = counts.sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.file : onlyOne(read, `entities of type ${type}`)
}

function onlyOne(read: readonly Read[], what: string): Read {
  if (read.length === 1) return read[0] as Read
  throw new Error(`no file has ${what} yet: name one of ${read.map(({ path }) => path).join(', ')}`)
}

/** A name that its entity has already, or that another one has too. */
function refuseClash(read: readonly Read[], id: string, { alias, type }: AddRequest): void {
  const key = listedKey(tokenise(alias.name))
  if (key === '') throw new Error(`"${alias.name}": expected a name with a letter or a digit`)
  const { entities } = assemble(
    '',
    read.map(({ loaded }) => loaded),
  )
  for (const entity of entities) {
    for (const other of [{ name: entity.name } as Alias, ...entity.aliases]) {
      if (listedKey(tokenise(other.name)) !== key) continue
      if (entity.id === id && type === undefined) throw new Error(`"${id}" has that name already, as "${other.name}"`)
      if (entity.id !== id && !other.weak && !alias.weak)
        throw new Error(
          `"${other.name}" is a name of "${entity.id}" already: mark it weak on both, or correct that first`,
        )
    }
  }
}

function sourceOf({ path, loaded }: Read, key: string, source: Source | undefined): Pick<Addition, 'source'> {
  const isListed = loaded.sources?.some(known => known.key === qualify(key, loaded.namespace ?? ''))
  if (isListed && source) throw new Error(`source "${key}" is in ${path} already: leave its title out`)
  if (!isListed && !source) throw new Error(`source "${key}" is not in ${path}: give --source-title to list it`)
  return source ? { source: { key, source } } : {}
}
