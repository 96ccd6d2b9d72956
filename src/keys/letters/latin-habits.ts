import { type LetterTable, row } from './table.ts'

/**
 * What one language's press does with Latin letters that others read differently. Each table stands before the common
 * one (latin.ts) when a hint names its language. The first row that fits wins.
 */
const habit = (lang: string, name: string, rows: LetterTable['rows']): LetterTable => ({
  script: 'Latn',
  lang,
  name,
  rows,
})

export const LATIN_HABITS: readonly LetterTable[] = [
  habit('en', 'English', [
    row('ch', 'C', 'chad', 'Cad'),
    row('j', 'j', 'jabal', 'jabal'),
    row('c', 's', 'cicero', 'sisero', 'before-front'),
  ]),
  habit('fr', 'French', [
    row('ch', 'S', 'charki', 'Sarki'),
    row('j', 'j', 'jabal', 'jabal'),
    row('ç', 's', 'français', 'fransaïs'),
    row('gu', 'g', 'guerre', 'gerä', 'before-front'),
    row('c', 's', 'cessez', 'sesez', 'before-front'),
    row('c', 'k', 'caucase', 'kaùkasä'),
  ]),
  habit('de', 'German', [
    row('ch', 'x', 'chalid', 'xalid'),
    row('ie', 'i', 'wien', 'vin'),
    row('j', 'y', 'scharkija', 'Sarkya'),
    row('z', 'ts', 'zeit', 'tseït', 'start'),
    row('v', 'f', 'vater', 'fater', 'start'),
    row('w', 'v', 'wien', 'vin', 'start'),
  ]),
  habit('es', 'Spanish', [
    row('ch', 'C', 'chad', 'Cad'),
    row('ll', 'y', 'llano', 'yano'),
    row('j', 'x', 'jadam', 'xadam'),
    row('y', 'j', 'yihad', 'jihad', 'start'),
    row('gu', 'g', 'guerra', 'gera', 'before-front'),
    row('z', 's', 'zona', 'sona'),
    row('c', 's', 'cebu', 'sebu', 'before-front'),
  ]),
  habit('it', 'Italian', [
    row('sc', 'S', 'scia', 'Sya', 'before-front'),
    row('ch', 'k', 'chiesa', 'kyesa'),
    row('gi', 'j', 'giabal', 'jabal', 'before-vowel'),
    row('g', 'j', 'gebel', 'jebel', 'before-front'),
    row('c', 'C', 'ceceno', 'CeCeno', 'before-front'),
  ]),
  habit('nl', 'Dutch', [
    row('sj', 'S', 'sjam', 'Sam'),
    row('ch', 'x', 'chadija', 'xadya'),
    row('oe', 'u', 'aboe', 'abu'),
    row('ie', 'i', 'wadie', 'wadi'),
    row('j', 'y', 'jemen', 'yemen'),
  ]),
  habit('pl', 'Polish', [
    row('sz', 'S', 'szam', 'Sam'),
    row('rz', 'Z', 'rzeka', 'Zeka'),
    row('ch', 'x', 'chalid', 'xalid'),
    row('j', 'y', 'szarkija', 'Sarkya'),
    row('w', 'v', 'warta', 'varta'),
    row('c', 'ts', 'cel', 'tsel'),
  ]),
  habit('tr', 'Turkish', [
    row('c', 'j', 'ceyş', 'jeïS'),
    row('ç', 'C', 'çeçen', 'CeCen'),
    row('ş', 'S', 'şam', 'Sam'),
    row('j', 'Z', 'jale', 'Zale'),
    row('v', 'w', 'vali', 'wali'),
    row('e', 'e', 'cephe', 'jefe', 'end'),
  ]),
  habit('ku', 'Kurdish', [
    row('c', 'j', 'cebhe', 'jebhe'),
    row('ç', 'C', 'çeçen', 'CeCen'),
    row('ş', 'S', 'şerq', 'Serq'),
    row('j', 'Z', 'jin', 'Zin'),
    row('x', 'x', 'xalid', 'xalid'),
    row('e', 'e', 'cebhe', 'jebhe', 'end'),
  ]),
]
