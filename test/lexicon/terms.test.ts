import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLexicon } from '../../src/lexicon/lexicon.ts'
import { NUMBERS } from '../../src/lexicon/readings.ts'
import { analyse, type Term } from '../../src/lexicon/terms.ts'
import { LEXICON_FILE } from '../../src/load.ts'
import { lexicon } from '../fixtures/core/open.ts'
import { anyText } from '../fixtures/core/words.ts'

const termsOf = (name: string, lang?: string): readonly Term[] => analyse(lexicon, name, lang)
/** `Usud:descriptor` for each term. */
const roles = (name: string, lang?: string): string[] => termsOf(name, lang).map(term => `${term.surface}:${term.role}`)
const plains = (name: string, lang?: string): string[] => termsOf(name, lang).map(term => term.readings[0]?.plain ?? '')
const numberIn = (name: string): number | undefined => {
  const term = termsOf(name).find(({ role }) => role === 'number')
  const concept = term?.readings[0]?.concepts[0]?.concept
  return concept === undefined ? undefined : concept - NUMBERS
}

describe('what a word does in a name', () => {
  test.each([
    ['Jaysh Usud al-Sharqiya', ['Jaysh:unit', 'Usud:descriptor', 'Sharqiya:compass']],
    ['جيش أسود الشرقية', ['جيش:unit', 'أسود:descriptor', 'الشرقية:compass']],
    ['Lions of the East', ['Lions:descriptor', 'East:compass']],
    ["Armée de l'Est", ['Armée:unit', 'Est:compass']],
    ['Free Syrian Army', ['Free:descriptor', 'Syrian:people', 'Army:unit']],
    ['Abu Khalid', ['Abu:particle', 'Khalid:name']],
    ['Doctor Qaryatayn', ['Doctor:honorific', 'Qaryatayn:name']],
  ])('%s', (name, expected) => {
    expect(roles(name)).toEqual(expected)
  })
})

describe('articles and connectors are dropped', () => {
  test.each([
    ['Jaysh al-Islam', ['jaysh', 'islam']],
    ['Liwa ash-Sham', ['liwa', 'sham']],
    ['Deir ez-Zor', ['deir', 'zor']],
    ['Jabhat an-Nusra', ['jabhat', 'nusra']],
    ['Ceyş ül-İslam', ['ceys', 'islam']],
    ['Дейр эз-Зор', ['дейр', 'зор']],
    ['Army of the East', ['army', 'east']],
    ['Löwen des Ostens', ['lowen', 'ostens']],
    ["Armée de l'Orient", ['armee', 'orient']],
  ])('%s -> %j', (name, expected) => {
    expect(plains(name)).toEqual(expected)
  })

  test.each([
    ['al', ['al']],
    ['و', ['و']],
    ['of the', ['of', 'the']],
    ['de la', ['de', 'la']],
  ])('unless nothing else is left: %s, a name then', (name, expected) => {
    expect(plains(name)).toEqual(expected)
    for (const term of termsOf(name)) expect(['name', 'particle']).toContain(term.role)
  })

  test('but not where nothing is connected: the last word is a name', () => {
    expect(analyse(lexicon, 'Kim Song Min').map(({ surface, role }) => [surface, role])).toEqual([
      ['Kim', 'name'],
      ['Song', 'name'],
      ['Min', 'name'],
    ])
    expect(analyse(lexicon, 'Jaysh min Sharqiya').map(({ surface }) => surface)).toEqual(['Jaysh', 'Sharqiya'])
  })

  test('one letter is a connector only where the language is hinted, or where it is small among capitals', () => {
    expect(plains('Qaryatayn Y Khalkhala', 'es')).toEqual(['qaryatayn', 'khalkhala'])
    expect(plains('Qaryatayn y Khalkhala')).toEqual(['qaryatayn', 'khalkhala'])
    expect(plains('Qaryatayn Y Khalkhala')).toEqual(['qaryatayn', 'y', 'khalkhala'])
    expect(plains('qaryatayn y khalkhala')).toEqual(['qaryatayn', 'y', 'khalkhala'])
  })
})

describe('phrases are one term', () => {
  test.each([
    ['Hama Military Airport', ['Hama', 'Military Airport']],
    ['Military Airport', ['Military Airport']],
    ['مطار خلخلة العسكري', ['مطار العسكري', 'خلخلة']],
  ])('%s', (name, surfaces) => {
    expect(termsOf(name).map(term => term.surface)).toEqual(surfaces)
  })

  test('with the place of the whole', () => {
    const name = 'Hama Military Airport'
    const [, airport] = termsOf(name)
    expect(name.slice(airport?.start, airport?.end)).toBe('Military Airport')
    expect(airport?.role).toBe('place-word')
  })
})

describe('numbers', () => {
  test.each([
    ['17th Division', 17],
    ['Division 17', 17],
    ['XVII Division', 17],
    ['XL Corps', 40],
    ['IV Corps', 4],
    ['IX Corps', 9],
    ['الفرقة 17', 17],
    ['الفرقة ١٧', 17],
    ['لشکر ۱۷', 17],
    ['17-я дивизия', 17],
    ['17ème division', 17],
    ['Seventeenth Division', 17],
    ['الفرقة السابعة عشرة', 17],
    ['Second Division', 2],
    ['D24', 24],
    ['Forty-Fourth Division', 44],
    ['Vingt-quatre', 24],
    ['0', 0],
  ])('%s: %i', (name, number) => {
    expect(numberIn(name)).toBe(number)
  })

  test.each(['I', 'V Corps', 'Civil Division', 'IIII Corps', 'VX Corps', '12345678901', 'xvii'])(
    '%s has none',
    name => {
      expect(numberIn(name)).toBeUndefined()
    },
  )

  test('in digits and in words are the same concept', () => {
    const [digits, word] = [termsOf('17')[0], termsOf('Seventeenth')[0]]
    expect(digits?.readings[0]?.concepts).toEqual(word?.readings[0]?.concepts)
  })
})

describe('two words written as one', () => {
  test.each([
    ['Abdulrahman', ['abd', 'rahman']],
    ['Abderrahmane', ['abd', 'rahmane']],
    ['Abdelkader', ['abd', 'kader']],
    ['عبدالرحمن', ['عبد', 'رحمن']],
    ['Абдуррахман', ['абд', 'рахман']],
    ['ديرالزور', ['دير', 'زور']],
    ['AbuBakr', ['abu', 'bakr']],
  ])('%s', (name, expected) => {
    expect(plains(name)).toEqual(expected)
  })

  test.each(['Abdo', 'Abdi', 'عبد', 'Usud'])('%s is one', name => {
    expect(termsOf(name)).toHaveLength(1)
  })

  test('servant of … is the same particle, fused or not, in either script', () => {
    for (const name of ['Abdulrahman', 'Abd al-Rahman', 'عبدالرحمن', 'عبد الرحمن']) {
      expect(termsOf(name).map(term => term.role)[0], name).toBe('particle')
    }
  })
})

describe('titles and particles at the end of a name are its name', () => {
  test.each([
    ['Sheikh Khalid', ['honorific', 'name']],
    ['Khalid Sheikh', ['name', 'name']],
    ['Abu Khalid', ['particle', 'name']],
    ['Khalid Abu', ['name', 'name']],
    ['Sheikh', ['honorific']],
  ])('%s', (name, expected) => {
    expect(termsOf(name).map(term => term.role)).toEqual(expected)
  })
})

describe('readings', () => {
  test('a word that sounds like a word of the lexicon may mean it, less surely', () => {
    const [charki] = termsOf('Charki')
    const [sharqi] = termsOf('شرقي')
    const meant = sharqi?.readings[0]?.concepts[0]?.concept
    const heard = charki?.readings[0]?.concepts.find(({ concept }) => concept === meant)
    expect(heard?.sure).toBeGreaterThan(0.9)
    expect(heard?.sure).toBeLessThanOrEqual(1)
  })

  test('a hint of language adds its habit behind the plain reading', () => {
    const [plain] = termsOf('Chadjaba')
    const [french] = termsOf('Chadjaba', 'fr')
    expect(plain?.readings.some(reading => reading.habit !== undefined)).toBe(false)
    expect(french?.readings.map(reading => reading.habit)).toContain('fr')
    expect(french?.readings[0]).toEqual(plain?.readings[0])
  })

  test.each([
    ['Alqaryatayn', 'qaryatayn'],
    ['والقريتين', 'قريتين'],
    ['Qaryatayn’daki', 'qaryatayn'],
    ['Хусаймитами', 'хусаймит'],
  ])('%s may be read as %s, at a cost', (name, stem) => {
    const reading = termsOf(name)[0]?.readings.find(({ plain }) => plain === stem)
    expect(reading?.cost).toBeGreaterThan(0)
  })

  test('the first reading is free', () => {
    for (const name of ['Alqaryatayn', 'والقريتين', 'Usud', '17']) expect(termsOf(name)[0]?.readings[0]?.cost).toBe(0)
  })
})

describe('of any string', () => {
  test('terms with a reading, sounds and places inside the name', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'fr', 'ar', 'tr'), (name, lang) => {
        let last = 0
        for (const { start, end, readings } of termsOf(name, lang)) {
          expect(readings.length).toBeGreaterThan(0)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(name.length)
          expect(end).toBeGreaterThan(start)
          last = start
        }
      }),
      { numRuns: 2000 },
    )
  })
})

test('a word read before is read as it was the first time', () => {
  const names = [
    ["l'Est", 'fr'],
    ['l Est', 'fr'],
    ['Est', ''],
    ['a', ''],
    ['a', 'fr'],
    ['Charki', 'fr'],
    ['Charki', ''],
    ['Charki', 'de'],
    ['Abdulrahman', ''],
    ['الشرقية', 'ar'],
    ['شرقية', 'ar'],
    ['و', ''],
    ['Usud y Islam', 'es'],
    ['Usud y Islam', ''],
  ] as const
  const fresh = () => openLexicon(new Uint8Array(readFileSync(LEXICON_FILE)))
  const warm = fresh()
  for (const [name, lang] of [...names, ...names].reverse()) analyse(warm, name, lang)
  for (const [name, lang] of names)
    expect(analyse(warm, name, lang), `${name} ${lang}`).toEqual(analyse(fresh(), name, lang))
})

test('a particle that ends a name is that name, and no light word', () => {
  expect(termsOf('Ahmed al-Abdo').at(-1)).toMatchObject({ role: 'name', light: false })
})
