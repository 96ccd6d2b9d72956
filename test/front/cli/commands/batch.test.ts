import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../kunya.ts'

const ADDED = 'kunya_decision,kunya_id,kunya_name,kunya_type,kunya_score,kunya_alias,kunya_candidates'
const ALPHA = 'match,test:alpha,Jaysh Alpha,group,1,Jaysh Alpha,'

const batch = (input: string | Buffer, ...args: string[]) => kunya(['batch', '-', '-d', NAMES, ...args], { input })

let folder = ''
beforeEach(() => {
  folder = newFolder()
})

describe('kunya batch', () => {
  it('appends its columns and leaves every input byte', async () => {
    const { code, out, err } = await batch(
      '\uFEFFid,"name"\r\n1,"Jaysh Alpha"\r\n2,Qqqq\r\n3,"Zz""\r\nzz"',
      '-c',
      'name',
    )
    expect(code).toBe(0)
    expect(out).toBe(
      `\uFEFFid,"name",${ADDED}\r\n1,"Jaysh Alpha",${ALPHA}\r\n2,Qqqq,none,,,,,,\r\n3,"Zz""\r\nzz",none,,,,,,`,
    )
    expect(err).toMatch(/^kunya: stdin: delimiter "," \(guessed from 4 records\), UTF-8 with BOM, 2 columns\n/)
    expect(err).toMatch(/kunya: 3 rows, 3 distinct names: 1 match, 0 review, 2 none \(\d+\.\d s\)\n$/)
  })

  it('fills the candidates of a review, up to --limit', async () => {
    const { out } = await batch('name\nBetaville\n', '-c', '1', '-q')
    expect(out).toMatch(/^name,.*\nBetaville,review,,,,,,test:beta-\w+=[\d.]+ \| test:beta-\w+=[\d.]+\n$/)
    const limited = await batch('name\nBetaville\n', '-c', '1', '-q', '--limit', '1')
    expect(limited.out).toMatch(/\nBetaville,review,,,,,,test:beta-\w+=[\d.]+\n$/)
  })

  it('takes hints from columns; an unknown type is ignored and counted', async () => {
    const { out, err } = await batch(
      'n;t;l\nBetaville;place;en\nBetaville;grop;\n',
      '-c',
      'n',
      '--type-column',
      't',
      '--lang-column',
      'l',
    )
    expect(out).toMatch(/\nBetaville;place;en;match;test:beta-town;.*\nBetaville;grop;;review;/)
    expect(err).toContain('kunya: 1 row with an unknown type')
    expect(err).toContain('2 rows, 1 distinct name:')
  })

  it('takes the area of each row from a column, by id or name; an unknown one is ignored and counted', async () => {
    const input = 'n,w\nMsheirfeh,syria:hama-governorate\nMsheirfeh,Latakia\nMsheirfeh,Nowhereland\n'
    const { out, err } = await kunya(['batch', '-', '-c', 'n', '--within-column', 'w'], { input })
    expect(out).toMatch(
      /hama-governorate,match,syria:msheirfeh-c3332,.*\nMsheirfeh,Latakia,match,syria:msheirfeh-c3656,/,
    )
    expect(out).toMatch(/Nowhereland,review,/)
    expect(err).toContain('kunya: 1 row with an unknown area: ignored it there')
  })

  it('works without a header, by number', async () => {
    const { out } = await batch('1,Jaysh Alpha\n', '--no-header', '-c', '2', '-q')
    expect(out).toBe(`1,Jaysh Alpha,${ALPHA}\n`)
  })

  it('renames its columns with --prefix, which lets it run on its own output', async () => {
    const first = await batch('name\nJaysh Alpha\n', '-c', 'name', '-q')
    const again = await batch(first.out, '-c', 'name')
    expect(again.code).toBe(2)
    expect(again.err).toContain('rename the new ones with --prefix')
    expect((await batch(first.out, '-c', 'name', '--prefix', 'x_')).out).toContain(`,${ADDED},x_decision,`)
  })

  it('writes in the encoding of its input', async () => {
    const input = Buffer.from('\uFEFFname\tn\nJaysh Alpha\t1\n', 'utf16le')
    const path = join(folder, 'in.csv')
    writeFileSync(path, input)
    const { code } = await kunya(['batch', path, '-d', NAMES, '-c', 'name', '-o', join(folder, 'out.csv')])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'out.csv')).toString('utf16le')).toMatch(
      /^\uFEFFname\tn\tkunya_decision.*\nJaysh Alpha\t1\tmatch\ttest:alpha\t/,
    )
  })

  it('counts cells that a spreadsheet would run, or escapes them', async () => {
    expect((await batch('name,x\n=1,2\n', '-c', 'name')).err).toContain('kunya: 1 cell that a spreadsheet may run')
    expect((await batch('name,x\n=1,2\n', '-c', 'name', '--escape-formulas')).out).toContain("\n'=1,2,none,")
  })

  it('says only errors with --quiet', async () => expect((await batch('a\nx\n', '-c', 'a', '-q')).err).toBe(''))

  it('answers a file of no rows with its header', async () => {
    const { code, out } = await batch('name,b\n', '-c', 'name', '-q')
    expect({ code, out }).toEqual({ code: 0, out: `name,b,${ADDED}\n` })
  })
})

describe('what stops kunya batch', () => {
  it.each<[string, string | Buffer, string[], RegExp]>([
    [
      'a missing column',
      'name,b\n',
      ['-c', 'nmae'],
      /--column "nmae": no such column, did you mean "name"\?; there are: name, b/,
    ],
    [
      'a ragged row',
      'name,b\nx,1\ny\n',
      ['-c', 'name'],
      /record 2 \(line 3, byte 11\): expected 2 fields as in the header, received 1/,
    ],
    [
      'bad UTF-8',
      Buffer.from('name,b\n\xe9,1\n', 'latin1'),
      ['-c', 'name'],
      /record 1 \(line 2\), byte 7: 0xE9 is not utf-8: give its encoding/,
    ],
    [
      'an open quote',
      'name,b\n"x,1\n',
      ['-c', 'name'],
      /record 1 \(line 2, byte 7\): the quote opened at byte 7 never closes/,
    ],
    ['an empty file', '', ['-c', 'name'], /stdin: is empty, expected a header/],
    ['a tie', 'a,b;c\n', ['-c', 'a'], /both split it into columns: say which with --delimiter/],
    ['a doubled column', 'a,a\n', ['-c', 'a'], /2 columns have this name: give the number, 1 and 2/],
    ['an unknown encoding', 'a\n', ['-c', 'a', '--encoding', 'utf-9'], /unknown encoding "utf-9"/],
    ['an unknown --type', 'a\n', ['-c', 'a', '--type', 'x'], /--type "x": expected one of/],
    ['no --column', 'a\n', [], /missing --column/],
  ])('%s: exit 2, one clear line, no output', async (_, input, args, message) => {
    const output = join(folder, 'out.csv')
    writeFileSync(output, 'old')
    const { code, out, err } = await batch(input, ...args, '-o', output, '-q')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).toMatch(/^kunya: .*\n(Try: .*\n)?$/)
    expect(readdirSync(folder)).toEqual(['out.csv'])
    expect(readFileSync(output, 'utf8')).toBe('old')
  })

  it('a missing file, and a file that --no-clobber keeps', async () => {
    expect((await kunya(['batch', join(folder, 'none.csv'), '-c', 'a', '-d', NAMES])).err).toMatch(
      /none\.csv: no such file\n$/,
    )
    const output = join(folder, 'out.csv')
    writeFileSync(output, 'old')
    expect((await batch('a\nx\n', '-c', 'a', '-o', output, '--no-clobber')).code).toBe(2)
    expect(readFileSync(output, 'utf8')).toBe('old')
    expect((await batch('a\nx\n', '-c', 'a', '-o', output)).code).toBe(0)
    expect(existsSync(`${output}.partial`)).toBe(false)
  })
})
