import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { romanise, SYSTEMS } from '../../src/romanise/romanise.ts'

describe('which system', () => {
  test.each([
    ['جيش', undefined, 'ala-lc', 'Arab'],
    ['جیش', 'fa', 'bgn-pcgn-persian', 'Arab'],
    ['Усуд', undefined, 'bgn-pcgn-russian', 'Cyrl'],
    ['Усуд', 'uk', 'ukrainian-national', 'Cyrl'],
    ['Київ', undefined, 'ukrainian-national', 'Cyrl'],
    ['Магілёў', undefined, 'bgn-pcgn-belarusian', 'Cyrl'],
    ['София', 'bg', 'bulgarian-streamlined', 'Cyrl'],
    ['Београд', 'sr', 'iso-9', 'Cyrl'],
    ['דמשק', undefined, 'un-hebrew', 'Hebr'],
    ['Αθήνα', undefined, 'elot-743', 'Grek'],
    ['Damascus', undefined, 'none', 'Latn'],
    ['٢٠١٧', undefined, 'none', 'Zyyy'],
  ])('%s (%s) -> %s', (text, lang, system, script) => {
    expect(romanise(text, lang === undefined ? {} : { lang })).toMatchObject({ system, script })
  })

  test('an unknown one throws and lists the known ones', () => {
    expect(() => romanise('x', { system: 'bgn' })).toThrow(RangeError)
    expect(() => romanise('x', { system: 'bgn' })).toThrow(/"bgn".*ala-lc, bgn-pcgn, .*elot-743/)
  })
})

describe('mixed text', () => {
  test('each stretch by its own system, Latin untouched', () => {
    expect(romanise('Jaysh جَيْش Джейш (FSA)', { system: 'din-31635' }).text).toBe('Jaysh Ǧayš Dzheysh (FSA)')
  })
  test('digits and Arabic punctuation', () => {
    expect(romanise('لواء ٤٦، ۱۲؟').text).toBe('Lwā’ 46, 12?')
    expect(romanise('Brigade ٤٦').text).toBe('Brigade 46')
  })
  test('the longest foreign stretch names system and script', () => {
    expect(romanise('اب Государство')).toMatchObject({ system: 'bgn-pcgn-russian', script: 'Cyrl' })
  })
  test('scripts without a table go through the fallback, or stay', () => {
    expect(romanise('東京')).toEqual({ text: '東京', system: 'none', script: 'Hani' })
    expect(romanise('東京 جَيْش', { fallback: () => 'Dong Jing ' })).toMatchObject({ text: 'Dong Jing Jaysh' })
    expect(romanise('東京', { fallback: () => 'Dong Jing' })).toMatchObject({ system: 'transliteration' })
  })
  test('presentation forms, tatweel and invisible characters', () => {
    expect(romanise('\u200Fﻣﺤـــﻤﺪ\u200C').text).toBe('Mḥmd')
    expect(romanise('ﷲ').text).toBe('Allāh')
  })
})

describe('words in Arabic', () => {
  test.each([
    ['عبدالله', '‘Bd Allāh'],
    ['بالله', 'Billāh'],
    ['والله', 'wa-Allāh'],
    ['طويل', 'Ṭwīl'],
    ['جواد', 'Jwād'],
    ['سوريا', 'Sūryā'],
    ['داوود', 'Dāwūd'],
    ['رؤوس', 'R’ūs'],
    ['أيوب', 'Ayūb'],
    ['قرية', 'Qryah'],
    ['عمرو', '‘Mr'],
    ['فاطمة بنت محمد', 'Fāṭmah Bnt Mḥmd'],
    ['الحرية والعدالة', 'al-Ḥrīyah wa-al-‘Dālah'],
    ['پارچه ژاله گل', 'Pārchh Zhālh Gl'],
  ])('%s -> %s', (raw, latin) => expect(romanise(raw).text).toBe(latin))
})

describe('any string', () => {
  const ids = SYSTEMS.map(({ id }) => id)
  const letters = {
    Arab: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچگکیہ َُِّْٰـً',
    Cyrl: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўАЕЯЮЇјљњћђџ -',
    Hebr: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת׳־ ',
    Grek: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΥ ',
  }
  const sources = {
    Arab: /\p{Script=Arabic}/u,
    Cyrl: /\p{Script=Cyrillic}/u,
    Hebr: /\p{Script=Hebrew}/u,
    Grek: /\p{Script=Greek}/u,
  }

  test.each(SYSTEMS.map(({ id, script }) => [id, script as keyof typeof letters] as const))(
    '%s leaves no letter of its script',
    (system, script) => {
      const text = fc.array(fc.constantFrom(...letters[script]), { maxLength: 30 }).map(chars => chars.join(''))
      fc.assert(
        fc.property(text, raw => !sources[script].test(romanise(raw, { system }).text)),
        { numRuns: 300 },
      )
    },
  )
  test('never throws, and is the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ids), (raw, system) => {
        expect(romanise(raw, { system })).toEqual(romanise(raw, { system }))
      }),
    )
    expect(romanise('\uD800\0ج').text).toContain('J')
    expect(romanise('')).toEqual({ text: '', system: 'none', script: 'Zyyy' })
  })
  test.each(['ة', 'ا', 'و', 'الله ', 'ية ', 'ّ', 'وال', 'ج د', 'я', 'αύ', 'וּ', 'ו', 'a١', ' ', 'ᾳ\u0314'])(
    '100,000 characters of %j in time',
    unit => {
      const text = unit.repeat(100_000 / unit.length)
      for (const system of ['ala-lc', 'ics', 'bgn-pcgn-persian', 'bgn-pcgn-russian', 'un-hebrew', 'elot-743']) {
        const start = performance.now()
        romanise(text, { system })
        expect(performance.now() - start, system).toBeLessThan(1000)
      }
    },
  )
})
