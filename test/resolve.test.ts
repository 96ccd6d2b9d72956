import { beforeAll, describe, expect, test } from 'vitest'
import type { Resolution, ResolveOptions, Resolver } from '../src/model.ts'
import { createResolver } from '../src/resolver.ts'
import { curatedIndex, entity, isMinor, resolverOf } from './fixtures/core/open.ts'

const ids = (resolution: Resolution): string[] => resolution.candidates.map(({ id }) => id)
/** `match x:a`, `review low-score x:a`, `none`. */
const verdict = (resolution: Resolution): string => {
  const [first] = ids(resolution)
  switch (resolution.decision) {
    case 'match':
      return `match ${resolution.entity.id}`
    case 'review':
      return `review ${resolution.because} ${first}`
    case 'none':
      return 'none'
  }
}

const resolver = resolverOf([
  entity('x:east', 'group', 'Jaysh Usud al-Sharqiya', ['جيش أسود الشرقية'], { partOf: ['x:fsa'] }),
  entity('x:ahrar', 'group', 'Ahrar al-Sharqiya'),
  entity('x:fsa', 'group', 'Free Syrian Army', [
    { name: 'FSA', kind: 'abbreviation' },
    { name: 'The Rebels', weak: true },
  ]),
  entity('x:nusra', 'group', 'Fath al-Tanf', [{ name: 'Nusra Khalkhala', until: '2016-07-28' }]),
  entity('x:nusra-new', 'group', 'Hayat al-Tanf', [{ name: 'Nusra Khalkhala', from: '2016-07-29' }]),
  entity('x:country', 'place', 'Syria'),
  entity('x:rif', 'place', 'Rif Dimashq', [], { partOf: ['x:country'] }),
  entity('x:duma', 'place', 'Duma', [], { partOf: ['x:rif'], lat: 33.57, lon: 36.4 }),
  entity('x:duma-lb', 'place', 'Duma', [], { lat: 34.2, lon: 35.84 }),
  entity('x:hama', 'place', 'Hama'),
  entity('x:hama-tv', 'media', 'Hama'),
  entity('x:bashar', 'person', 'Bashar al-Assad', ['بشار الأسد']),
])
const resolve = (mention: string, options?: ResolveOptions): string => verdict(resolver.resolve(mention, options))

describe('what the dictionary lists comes first', () => {
  test.each([
    ['Jaysh Usud al-Sharqiya', 'match x:east'],
    ['JAYSH USUD AL SHARQIYA', 'match x:east'],
    ['جيش اسود الشرقيه', 'match x:east'],
    ['fsa', 'match x:fsa'],
    ['Ahrar al-Sharqiya', 'match x:ahrar'],
  ])('%s: %s', (mention, expected) => {
    const resolution = resolver.resolve(mention)
    expect(verdict(resolution)).toBe(expected)
    expect(resolution.candidates[0]).toMatchObject({ score: 1, evidence: { step: 'listed' } })
  })

  test('a listed name beats one that reads as well', () => {
    const two = resolverOf([
      entity('x:a', 'group', 'Lions of the East'),
      entity('x:b', 'group', 'Usud al-Sharqiya'),
      entity('x:c', 'group', 'Osoud Charki'),
    ])
    for (const [mention, id] of [
      ['Lions of the East', 'x:a'],
      ['Usud al-Sharqiya', 'x:b'],
      ['Osoud Charki', 'x:c'],
    ] as const) {
      expect(verdict(two.resolve(mention))).toBe(`match ${id}`)
    }
  })
})

describe('then what reading and words make of it', () => {
  test.each([
    ['Osoud al-Sharqiya', 'match x:east'],
    ['Lions of the East', 'match x:east'],
    ["Lions de l'Est", 'match x:east'],
    ['Джейш Усуд аш-Шаркия', 'match x:east'],
    ['Jaysh Usud al-Sharqiya (Lions of the East)', 'match x:east'],
    ['the Osoud Sharqiya FSA group', 'match x:east'],
    ['Armée syrienne libre', 'match x:fsa'],
    ['Bachar el-Assad', 'match x:bashar'],
    ['Assad, Bashar', 'match x:bashar'],
  ])('%s: %s', (mention, expected) => {
    expect(resolve(mention)).toBe(expected)
  })

  test.each([
    'Liwa Shuhada al-Sharqiya',
    'Usud al-Rahman',
    'Jaysh al-Islam',
    'Hafez al-Assad',
    'Bashar',
    '17th Division',
    'Qaryatayn',
  ])('%s is no match', mention => {
    expect(resolver.resolve(mention).decision).not.toBe('match')
  })
})

describe('for a human to judge', () => {
  test('a weak alias', () => {
    expect(resolve('The Rebels')).toBe('review ambiguous-alias x:fsa')
    expect(resolve('the rebels', { type: 'group' })).toBe('review ambiguous-alias x:fsa')
  })

  test('a weak alias that reads as another entity’s name', () => {
    const two = resolverOf([
      entity('x:qaeda', 'group', 'al-Qaeda', [{ name: 'The Base', weak: true }]),
      entity('x:baath', 'group', 'Baas'),
    ])
    expect(two.resolve('The Base').decision).toBe('review')
  })

  test('one string that two entities list', () => {
    expect(resolve('Hama')).toBe('review close-rival x:hama')
    expect(ids(resolver.resolve('Hama')).slice(0, 2)).toEqual(['x:hama', 'x:hama-tv'])
  })

  test('a listed string of another type than the hint', () => {
    expect(resolve('Jaysh Usud al-Sharqiya', { type: 'place' })).toBe('review type-conflict x:east')
    expect(resolve('Hama', { type: 'person' })).toBe('review type-conflict x:hama')
  })
})

describe('hints', () => {
  test('the type picks among entities of one string', () => {
    expect(resolve('Hama', { type: 'place' })).toBe('match x:hama')
    expect(resolve('Hama', { type: 'media' })).toBe('match x:hama-tv')
  })

  test('the right type, any language and their lack change nothing for a listed name', () => {
    for (const options of [{}, { type: 'group' }, { lang: 'fr' }, { lang: 'xx' }, { type: 'group', lang: 'en' }]) {
      expect(resolve('Ahrar al-Sharqiya', options)).toBe('match x:ahrar')
    }
  })

  test('`on` prefers the entity whose name was valid then', () => {
    expect(resolve('Nusra Khalkhala', { on: '2015-06-01' })).toBe('match x:nusra')
    expect(resolve('Nusra Khalkhala', { on: '2018-01-01' })).toBe('match x:nusra-new')
    expect(resolve('Nusra Khalkhala', { on: '2016-07-29' })).toBe('match x:nusra-new')
    expect(resolve('Nusra Khalkhala')).toBe('review close-rival x:nusra')
  })

  test('`on` knows an entity by its own dates, and what it continues', () => {
    const heirs = resolverOf([
      entity('x:nusra', 'group', 'Jabhat al-Nusra', ['جبهة النصرة'], { until: '2016-07-28', successor: ['x:hts'] }),
      entity('x:hts', 'group', 'Hay’at Tahrir al-Sham', ['جبهة النصرة'], {
        from: '2017-01-28',
        predecessor: ['x:nusra'],
      }),
    ])
    const on = (date?: string): Resolution => heirs.resolve('جبهة النصرة', date === undefined ? {} : { on: date })
    expect(verdict(on())).toMatch(/^review close-rival/)
    expect(verdict(on('2014'))).toBe('match x:nusra')
    expect(on('2018')).toMatchObject({ decision: 'match', entity: { id: 'x:hts', predecessor: ['x:nusra'] } })
    expect(verdict(heirs.resolve('Jabhat Al Nosra', { on: '2014-06' }))).toBe('match x:nusra')
  })

  test('`within` prefers what lies inside, at any depth', () => {
    expect(resolve('Duma')).toBe('review close-rival x:duma')
    expect(resolve('Duma', { within: 'x:rif' })).toBe('match x:duma')
    expect(resolve('Duma', { within: 'x:country' })).toBe('match x:duma')
  })

  test('`near` prefers the nearest', () => {
    expect(ids(resolver.resolve('Duma', { near: { lat: 33.5, lon: 36.3 } }))[0]).toBe('x:duma')
    expect(ids(resolver.resolve('Duma', { near: { lat: 34.2, lon: 35.8 } }))[0]).toBe('x:duma-lb')
    expect(resolve('Duma', { near: { lat: 33.57, lon: 36.4 } })).toBe('match x:duma')
  })

  test('`limit` bounds the candidates', () => {
    expect(ids(resolver.resolve('Hama', { limit: 1 }))).toEqual(['x:hama'])
    expect(ids(resolver.resolve('Sharqiya', { limit: 1 })).length).toBeLessThanOrEqual(1)
  })
})

describe('villages yield to what is better known', () => {
  const places = resolverOf([
    entity('x:rif', 'place', 'Rif Dimashq Governorate', [], { level: 'governorate' }),
    entity('x:east', 'place', 'Suwayda Governorate', [], { level: 'governorate' }),
    entity('x:north', 'place', 'Aleppo Governorate', [], { level: 'governorate' }),
    entity('x:douma', 'place', 'Douma', ['دوما'], { level: 'city', partOf: ['x:rif'], lat: 33.57, lon: 36.4 }),
    entity('x:duma', 'place', 'Duma (Suwayda)', ['دوما', 'Douma'], {
      level: 'village',
      partOf: ['x:east'],
      lat: 32.85,
      lon: 36.77,
    }),
    entity('x:zabadani', 'place', 'Zabadani', ['الزبداني'], { level: 'city' }),
    entity('x:zebdani-1', 'place', 'Zabadany (Aleppo)', ['الزبداني'], { level: 'village' }),
    entity('x:zebdani-2', 'place', 'Zabadany (Suwayda)', ['الزبداني'], { level: 'village' }),
    entity('x:douma-district', 'place', 'Douma District', ['منطقة دوما'], { level: 'district', partOf: ['x:rif'] }),
    entity('x:khalkhala-1', 'place', 'Khalkhala (Aleppo)', ['خلخلة'], { level: 'village', partOf: ['x:north'] }),
    entity('x:khalkhala-2', 'place', 'Khalkhala (Suwayda)', ['خلخلة'], { level: 'town', partOf: ['x:east'] }),
    entity('x:tiger-village', 'place', 'Nimr', ['نمر'], { level: 'village', partOf: ['x:north'] }),
    entity('x:martyrs', 'place', 'Shuhada', ['الشهداء'], { level: 'village', partOf: ['x:north'] }),
    entity('x:tiger', 'group', 'Tiger Forces', ['Nimr']),
  ])
  const answer = (mention: string, options?: ResolveOptions): string => verdict(places.resolve(mention, options))

  test.each([
    ['Douma', {}, 'match x:douma', 'a city'],
    ['Zabadany', {}, 'match x:zabadani', 'a city in another spelling, one name in Arabic'],
    ['دوما', {}, 'match x:douma', 'a city'],
    ['Dooma', {}, 'match x:douma', 'a city, heard'],
    ['Douma District', {}, 'match x:douma-district', 'the area that says what it is'],
    ['Duma', { within: 'x:east' }, 'match x:duma', 'the village that is asked for'],
    ['Duma', { near: { lat: 32.85, lon: 36.77 } }, 'match x:duma', 'the village that is near'],
    ['Khalkhala', {}, 'review close-rival x:khalkhala-1', 'nobody: a town has no more right than a village'],
    ['Khalkhala (Suwayda)', {}, 'match x:khalkhala-2', 'what is written'],
    ['Khalkhala', { within: 'x:east' }, 'match x:khalkhala-2', 'the one inside'],
    ['Nimr', {}, 'match x:tiger', 'the group'],
    ['Nimr', { type: 'place' }, 'match x:tiger-village', 'the village, for a place is asked for'],
    ['Shuhada', {}, 'review ambiguous-alias x:martyrs', 'a common word'],
    ['Shuhada', { within: 'x:north' }, 'match x:martyrs', 'the village, for its area is asked for'],
    ['Shuhada', { within: 'x:east' }, 'review ambiguous-alias x:martyrs', 'a common word, and it lies elsewhere'],
    ['Shuhada', { type: 'place' }, 'match x:martyrs', 'the village, for a place is asked for'],
    ['Khalkhola', { within: 'x:north' }, 'match x:khalkhala-1', 'the one inside, heard'],
    ['Kafr Nabl', { within: 'x:north' }, 'none', 'what is not its name is no match by being there'],
  ] as const)('%s %j: %s (%s)', (mention, options, expected, _why) => {
    expect(answer(mention, options)).toBe(expected)
  })

  test('the others are candidates', () => {
    expect(ids(places.resolve('Duma'))).toContain('x:duma')
    expect(ids(places.resolve('Douma'))).toEqual(['x:douma', 'x:duma'])
  })
})

test('whom it belongs to does not speak against a name', () => {
  const affiliated = resolver.resolve('Osoud Sharqiya FSA group')
  expect(verdict(affiliated)).toBe('match x:east')
  expect(affiliated.candidates[0]?.evidence.pairs.find(pair => pair.mention === 'FSA')?.how).toBe('affiliation')
  expect(resolver.resolve('Osoud Sharqiya Khalkhala group').decision).not.toBe('match')
})

describe('bad input has an answer, `none`, and nothing throws', () => {
  const BAD: readonly (readonly [what: string, mention: string])[] = [
    ['empty', ''],
    ['spaces', '   \t\n\u00a0\u3000'],
    ['a letter 100,000 times', 'a'.repeat(100_000)],
    ['a name of 100,000 words', 'Usud al-Sharqiya '.repeat(6_000)],
    ['brackets 100,000 deep', '('.repeat(100_000)],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', '\udc00\udfff'],
    ['bidi controls', '\u202e\u202d\u2066\u2069\u200f'],
    ['zero-width signs', '\u200b\u200c\u200d\ufeff\u2060'],
    ['emoji', '😀👨‍👩‍👧🇸🇾'],
    ['punctuation', '… — «» ()[]{} !?.,;:'],
    ['apostrophes', "'’ʿʾ`´"],
    ['only an article', 'al'],
    ['only an Arabic article', 'ال'],
    ['only a conjunction', 'و'],
    ['NUL', '\u0000'],
    ['only NULs and spaces', '\u0000 \u0000'],
    ['marks without a letter', '\u0301\u0651\u064b'],
    ['one letter', 'x'],
    ['private use', '\ue000\uf8ff'],
    ['a number of 300 digits', '9'.repeat(300)],
    ['broken entities', '&#99999999; &amp &;'],
    ['a noncharacter', '\uffff\ufffe'],
  ]

  test.each(BAD)('%s', (_, mention) => {
    for (const options of [
      {},
      { type: 'group', lang: 'ar', on: '2017', within: 'x:rif', near: { lat: 33, lon: 36 } },
    ]) {
      const resolution = resolver.resolve(mention, options)
      expect(resolution.decision).toBe('none')
      expect(resolution.mention).toBe(mention)
    }
  })

  test.each([
    ['\u202eJaysh Usud al-Sharqiya\u202c', 'bidi controls around it'],
    ['Jaysh\u200b Usud al-Shar\u200dqiya', 'zero-width signs inside'],
    ['Jaysh Usud al-Sharqiya 😀', 'an emoji behind'],
    ['\u0000Jaysh Usud al-Sharqiya\u0000', 'NUL around it'],
    ['Jaysh Usud al-Sharqiya\ud800', 'a lone surrogate behind'],
    ['¡¡Jaysh… «Usud» al-Sharqiya!!', 'punctuation all over'],
    ['\ufeffJaysh Usud al-Sharqiya', 'a byte-order mark before'],
  ])('%j: still the name, with %s', mention => {
    expect(resolve(mention)).toBe('match x:east')
  })
})

describe('evidence', () => {
  test('is made when it is read, once, and is the same for the winner and its candidate', () => {
    const resolution = resolver.resolve('Osoud Charki')
    expect(Object.getOwnPropertyDescriptor(resolution.candidates[0], 'evidence')?.get).toBeTypeOf('function')
    const [candidate] = resolution.candidates
    expect(candidate?.evidence).toBe(candidate?.evidence)
    expect(resolution.decision === 'match' && resolution.evidence).toBe(candidate?.evidence)
  })

  test('is shown by JSON', () => {
    const json = JSON.parse(JSON.stringify(resolver.resolve('Osoud Charki')))
    expect(json.evidence.pairs.length).toBeGreaterThan(0)
    expect(json.candidates[0].evidence).toEqual(json.evidence)
  })

  test('notes say what spoke against a name', () => {
    expect(resolver.resolve('The Rebels').candidates[0]?.evidence.notes).toContain('weak-alias')
    expect(
      resolver.resolve('Bashar', { type: 'person' }).candidates.flatMap(({ evidence }) => evidence.notes),
    ).toContain('too-little-to-tell-by')
  })
})

test('candidates: one per entity, best first, scores 0 to 1 with three digits', () => {
  for (const mention of ['Sharqiya', 'Jaysh', 'Hama', 'Duma', 'Ahrar Usud al-Sharqiya', 'Syria']) {
    const { candidates } = resolver.resolve(mention)
    const scores = candidates.map(({ score }) => score)
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) expect(score).toBe(Math.round(score * 1000) / 1000)
  }
})

/** What a village keeps at least of the score of a name that is its own. */
const YIELDING = 0.94

describe('with the curated dictionary that ships', () => {
  let shipped: Resolver
  beforeAll(() => {
    shipped = createResolver(curatedIndex())
  })

  test('no name of an entity, unless it is weak, is another entity’s match', () => {
    const wrong = [...shipped.entities()].flatMap(entity =>
      [{ name: entity.name, weak: false }, ...entity.aliases].filter(alias => {
        const resolution = shipped.resolve(alias.name)
        if (alias.weak || resolution.decision !== 'match' || resolution.entity.id === entity.id) return false
        // A village yields its name to a city, or to a person whose name it is.
        return !isMinor(entity) || isMinor(resolution.entity)
      }),
    )
    expect(wrong.map(alias => alias.name)).toEqual([])
  })

  test('a village’s name that another entity has, or sounds like, is another’s match one time in two hundred', () => {
    const villages = [...shipped.entities()].filter(isMinor)
    const taken = villages.filter(({ id, aliases }) =>
      aliases.some(({ name }) => {
        const resolution = shipped.resolve(name)
        return resolution.decision === 'match' && resolution.entity.id !== id && resolution.score < 1
      }),
    )
    expect(taken.length).toBeLessThan(villages.length / 200)
  })

  test('every name that is not weak is found: a match, or first among those that share it', () => {
    const lost = [...shipped.entities()].flatMap(entity =>
      [{ name: entity.name, weak: false }, ...entity.aliases].filter(
        alias =>
          !alias.weak &&
          shipped
            .resolve(alias.name, { limit: 50, ...(isMinor(entity) && { type: 'place' }) })
            .candidates.every(({ id, score }) => id !== entity.id || score < (isMinor(entity) ? YIELDING : 1)),
      ),
    )
    expect(lost.map(({ name }) => name)).toEqual([])
  })

  test('equal input gives equal output, whatever was asked before', () => {
    const mentions = ['Jaïsh Ossoud Al-Charki', 'أسود الشرقية', 'Deir Ezzor', 'IS', 'FSA', 'Bachar', 'xyz', 'Duma']
    const asked = mentions.map(mention => JSON.stringify(shipped.resolve(mention)))
    const again = createResolver(curatedIndex())
    expect([...mentions].reverse().map(mention => JSON.stringify(again.resolve(mention)))).toEqual([...asked].reverse())
    expect(mentions.map(mention => JSON.stringify(shipped.resolve(mention)))).toEqual(asked)
  })
})
