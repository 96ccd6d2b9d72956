import { describe, expect, test } from 'vitest'
import { isArticle, stripArabicArticle, withoutPrefix } from '../../src/lexicon/article.ts'

describe('the Arabic article inside a word', () => {
  test.each([
    ['الشرقية', 'شرقية'],
    ['القصب', 'قصب'],
    ['شرقية', 'شرقية'],
    ['الله', 'الله'],
    ['الماس', 'الماس'],
    ['الف', 'الف'],
    ['ال', 'ال'],
    ['الم', 'الم'],
    ['', ''],
  ])('%s -> %s', (word, bare) => {
    expect(stripArabicArticle(word)).toBe(bare)
  })
})

describe('articles before a word', () => {
  test.each([
    ['al', 'sharqiya'],
    ['el', 'bab'],
    ['as', 'safir'],
    ['ash', 'sham'],
    ['ad', 'dumayr'],
    ['ed', 'din'],
    ['ech', 'chaab'],
    ['az', 'zor'],
    ['ez', 'zor'],
    ['an', 'nusra'],
    ['at', 'tanf'],
    ['ar', 'raqqa'],
    ['aš', 'šarqiya'],
    ['asch', 'scharqija'],
    ['uş', 'şam'],
    ['аль', 'бувайда'],
    ['аш', 'шаркия'],
    ['эз', 'зор'],
    ['אל', 'אסד'],
    ['αλ', 'ασαντ'],
  ])('%s %s', (word, next) => {
    expect(isArticle(word, next)).toBe(true)
  })

  test.each([
    ['as', 'damascus'],
    ['en', 'france'],
    ['er', 'sagt'],
    ['ash', 'carter'],
    ['usud', 'al'],
    ['ali', 'islam'],
    ['', 'sham'],
    ['az', ''],
  ])('%s %s: a word', (word, next) => {
    expect(isArticle(word, next)).toBe(false)
  })
})

describe('a fused article', () => {
  test.each([
    ['alsharqia', 'sharqia'],
    ['elbab', 'bab'],
    ['elbukamal', 'bukamal'],
    ['essafir', 'safir'],
    ['ennahda', 'nahda'],
    ['alabdo', undefined],
    ['allah', undefined],
    ['alwa', undefined],
    ['assad', undefined],
    ['al', undefined],
    ['sharqia', undefined],
  ])('%s -> %s', (word, bare) => {
    expect(withoutPrefix(word, 'Latn')).toBe(bare)
  })
})

describe('an Arabic conjunction or preposition', () => {
  test.each([
    ['وحماة', 'حماة'],
    ['بدير', 'دير'],
    ['والقريتين', 'قريتين'],
    ['بالرقة', 'رقة'],
    ['للشرقية', 'شرقية'],
    ['وبالرقة', 'رقة'],
    ['الشرقية', undefined],
    ['حماة', undefined],
    ['ولد', undefined],
    ['و', undefined],
  ])('%s -> %s', (word, bare) => {
    expect(withoutPrefix(word, 'Arab')).toBe(bare)
  })
})

describe('a Hebrew article or preposition', () => {
  test.each([
    ['המזרחית', 'מזרחית'],
    ['והמזרחית', 'מזרחית'],
    ['לסוריה', 'סוריה'],
    ['בסוריה', 'סוריה'],
    ['הר', undefined],
    ['סוריה', undefined],
  ])('%s -> %s', (word, bare) => {
    expect(withoutPrefix(word, 'Hebr')).toBe(bare)
  })
})

test('of other scripts no prefix is known', () => {
  expect(withoutPrefix('альшам', 'Cyrl')).toBeUndefined()
  expect(withoutPrefix('17', 'Zyyy')).toBeUndefined()
})
