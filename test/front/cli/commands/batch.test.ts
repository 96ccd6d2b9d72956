import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../kunya.ts'

const ADDED = 'kunya_decision,kunya_id,kunya_name,kunya_type,kunya_score,kunya_alias,kunya_candidates'
const ALPHA = 'match,test:alpha,Jaysh Alpha,group,1,Jaysh Alpha,'

const batch = (input: string | Buffer, ...args: string[]) => kunya(['batch', '-', '-d', NAMES, ...args], { input })

/** A dictionary beside NAMES. */
const OTHER_NAMES = join(newFolder(), 'other.csv')
writeFileSync(OTHER_NAMES, 'id,name\nother:x,Xyz\n')

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

describe('kunya batch with several columns', () => {
  it('names the new columns by the old ones, by number where a name stands twice', async () => {
    const { out, err } = await batch('a,b,b\nJaysh Alpha,x,Jaysh Alpha\n', '-c', 'a', '-c', '3')
    const [header = '', row] = out.split('\n')
    expect(header.split(',').slice(3)).toEqual(
      ['a_', '3_'].flatMap(label => ADDED.split(',').map(name => name.replace('kunya_', `kunya_${label}`))),
    )
    expect(row).toBe(`Jaysh Alpha,x,Jaysh Alpha,${ALPHA},${ALPHA}`)
    expect(err).toContain('1 row, 1 distinct name: 2 match, 0 review, 0 none')
  })

  it('takes each with the hints of the row', async () => {
    const { out } = await batch('a,b,t\nBetaville,Betaville,place\n', '-c', 'a', '-c', 'b', '--type-column', 't', '-q')
    expect(out.match(/match,test:beta-town/g)).toHaveLength(2)
  })

  it('takes a name with a comma as it stands, and refuses one column twice', async () => {
    expect((await batch('"a,b",c\nJaysh Alpha,1\n', '-c', 'a,b', '-q')).out).toContain(`Jaysh Alpha,1,${ALPHA}`)
    const twice = await batch('a,b\nx,y\n', '-c', 'a', '-c', '1')
    expect(twice.code).toBe(2)
    expect(twice.err).toContain('--column "1": this column is named twice')
  })
})

describe('kunya batch --resume', () => {
  const ROWS = 150_000
  let input = ''
  let output = ''
  beforeEach(() => {
    input = join(folder, 'in.csv')
    output = join(folder, 'out.csv')
  })
  const args = (...more: string[]): string[] => ['batch', input, '-c', 'name', '-d', NAMES, '-o', output, ...more]
  const writeInput = (rows: number): void => {
    const names = ['Jaysh Alpha', '"Beta\nville"', 'Gamma Radio', 'Nobody']
    const lines = Array.from({ length: rows }, (_, i) => `${i},${names[i % 4]},${'z'.repeat(i % 60)}\r\n`)
    writeFileSync(input, `id,name,z\r\n${lines.join('')}`)
  }

  /** Starts a run and ends it once it has written so much. @returns the code, or the signal that ended it */
  async function endAt(bytes: number, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    const child = spawn(process.execPath, ['bin/kunya.js', ...args('-q')], { stdio: 'ignore' })
    const written = (): number => (existsSync(`${output}.partial`) ? statSync(`${output}.partial`).size : -1)
    const watch = setInterval(() => {
      if (written() < bytes) return
      clearInterval(watch)
      child.kill(signal)
    }, 1)
    return new Promise(done =>
      child.on('close', (code, by) => {
        clearInterval(watch)
        done(by ?? code)
      }),
    )
  }

  it('gives the same as an undisturbed run, wherever ten kills come', async () => {
    writeInput(ROWS)
    await kunya(args('-q'))
    const whole = readFileSync(output)
    const ends = new Set<unknown>()
    for (let i = 0; i < 10; i++) {
      rmSync(output)
      ends.add(await endAt(Math.floor(Math.random() * whole.length * 0.9), i % 3 === 0 ? 'SIGINT' : 'SIGKILL'))
      const { code, err } = await kunya(args('--resume', '--jobs', String(1 + (i % 2))))
      expect(code).toBe(0)
      expect(err).toContain(`kunya: 150,000 rows, 4 distinct names: 75,000 match, 37,500 review, 37,500 none`)
      expect(readFileSync(output).equals(whole)).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out.csv'])
    }
    expect([...ends]).toContain('SIGKILL') // some were killed, and not all too late
  }, 300_000)

  it('says after Ctrl-C how to go on, and goes on', async () => {
    writeInput(ROWS)
    expect(await endAt(1_000_000, 'SIGINT')).toBe(130)
    expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out.csv.partial', 'out.csv.partial.state'])
    expect((await kunya(args('--resume'))).err).toMatch(/kunya: going on after [\d,]+ records\n/)
  })

  it.each<[string, () => void, string[], RegExp]>([
    ['the input', () => appendFileSync(input, '7,x,y\r\n'), [], /--resume: the input .*in\.csv has changed since/],
    ['an option', () => {}, ['--limit', '2'], /--resume: --limit has changed from nothing to 2 since/],
    ['the dictionaries', () => {}, ['-d', OTHER_NAMES], /--resume: the dictionaries have changed from /],
  ])('refuses when %s changed, and leaves what there is', async (_, change, more, message) => {
    writeInput(ROWS)
    await endAt(1_000_000, 'SIGINT')
    change()
    const { code, err } = await kunya(args('--resume', '-q', ...more))
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out.csv.partial', 'out.csv.partial.state'])
  })

  it.each<[string, () => string[], RegExp]>([
    ['stdin', () => ['batch', '-', '-c', '1', '-o', output], /--resume: stdin cannot be read again/],
    ['stdout', () => ['batch', input, '-c', '1'], /--resume: needs --output FILE/],
    ['a device', () => ['batch', input, '-c', '1', '-o', '/dev/null'], /--resume: \/dev\/null is no regular file/],
  ])('refuses %s', async (_, given, message) => {
    writeInput(1)
    const { code, err } = await kunya([...given(), '-d', NAMES, '--resume'], { input: 'a\n' })
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})

describe('a full disk', () => {
  it('ends kunya batch with one clear line', async () => {
    const toFile = await batch('name\nx\n', '-c', 'name', '-q', '-o', '/dev/full')
    expect(toFile).toEqual({ code: 2, out: '', err: 'kunya: /dev/full: no space left on the device\n' })
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
