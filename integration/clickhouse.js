// Runs the queries of clickhouse.test.ts in the real engine and prints what came of them as JSON.
// Arguments: a working folder, and the folder of the configuration that ships.
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Session } from 'chdb'

const [folder, shipped] = process.argv.slice(2)
const scripts = join(folder, 'user_scripts')
mkdirSync(scripts)
symlinkSync(fileURLToPath(new URL('../bin/kunya.js', import.meta.url)), join(scripts, 'kunya'))
const functions = join(folder, 'functions')
cpSync(shipped, functions, { recursive: true })
// The one that ships does without chunk headers; this one has them.
writeFileSync(
  join(functions, 'headed_function.xml'),
  `<functions><function>
    <type>executable_pool</type>
    <name>kunya_headed</name>
    <argument><name>mention</name><type>String</type></argument>
    <return_type>Tuple(decision String, id Nullable(String))</return_type>
    <format>JSONEachRow</format>
    <send_chunk_header>1</send_chunk_header>
    <command>kunya pipe --chunk-header --from ndjson --to ndjson --under result</command>
    <command_read_timeout>60000</command_read_timeout>
  </function></functions>`,
)
const config = join(folder, 'config.xml')
writeFileSync(
  config,
  `<clickhouse>
    <user_defined_executable_functions_config>${functions}/*_function.xml</user_defined_executable_functions_config>
    <user_scripts_path>${scripts}</user_scripts_path>
  </clickhouse>`,
)

const session = new Session(undefined, { connectionArgs: [`--config-file=${config}`] })
const rows = query =>
  session
    .query(query, 'JSONEachRow')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
/** Seconds of processor time that this process and its kunya processes have had. */
const processorTime = () => {
  const { user, system } = process.cpuUsage()
  const children = readdirSync('/proc').flatMap(pid => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1).split(' ')
      return Number(fields[1]) === process.pid ? [(Number(fields[11]) + Number(fields[12])) / 100] : []
    } catch {
      return [] // no process, or one that has just ended
    }
  })
  return children.reduce((sum, time) => sum + time, (user + system) / 1e6)
}
const timed = query => {
  const [start, before] = [performance.now(), processorTime()]
  const result = rows(query)
  return { result, seconds: (performance.now() - start) / 1000, processor: processorTime() - before }
}
const file = (name, shape) => `file('${join(folder, name)}', JSONEachRow, '${shape}')`
const ROWS = 500_000

session.query('CREATE DATABASE press')
session.query(
  `CREATE TABLE press.spellings ENGINE = MergeTree ORDER BY n AS SELECT * FROM ${file('spellings.ndjson', 'n UInt32, mention String')}`,
)
session.query(`CREATE TABLE press.reports ENGINE = MergeTree ORDER BY row AS
  SELECT row, mention FROM (
    SELECT number AS row, toUInt32(cityHash64(number) % (SELECT count() FROM press.spellings)) AS n FROM numbers(${ROWS})
  ) AS numbered INNER JOIN press.spellings USING n`)
session.query(
  `CREATE TABLE press.hostile ENGINE = MergeTree ORDER BY row AS SELECT * FROM ${file('hostile.ndjson', 'row UInt32, mention Nullable(String)')}`,
)

const EACH_ONCE = `SELECT mention, kunya(mention) AS answer FROM (SELECT mention FROM press.reports GROUP BY mention)`
// Each of the two functions has a pool of its own, so that both start with new processes.
const distinct = timed(`CREATE TABLE press.answers ENGINE = MergeTree ORDER BY row AS
  SELECT row, mention, answer FROM press.reports INNER JOIN (${EACH_ONCE}) AS answers USING mention
  SETTINGS group_by_two_level_threshold = 1`)
const EVERY_ROW = `SELECT count() AS rows, uniqExact(row) AS distinct, countIf(kunya_hinted(mention, NULL, NULL).id IS NOT NULL) AS matched
  FROM press.reports`
const everyRow = timed(EVERY_ROW)
const everyRowAgain = timed(EVERY_ROW)

const outcome = {
  version: rows('SELECT version() AS version')[0].version,
  answers: rows(
    'SELECT mention, any(a.answer) AS answer, uniqExact(a.answer) AS kinds, count() AS rows FROM press.answers AS a GROUP BY mention',
  ),
  counted: rows(
    `SELECT count() AS rows, uniqExact(row) AS distinct, countIf(r.mention != a.mention) AS exchanged
     FROM press.reports AS r FULL OUTER JOIN press.answers AS a USING row`,
  )[0],
  hinted: rows(
    "SELECT kunya_hinted('Hama', 'place', NULL).decision AS place, kunya_hinted('Hama', 'person', NULL).decision AS person, kunya_hinted(NULL, NULL, 'fr').decision AS nobody, kunya_hinted('FSA', 'grope', NULL).id AS id",
  )[0],
  headed: rows(
    `SELECT count() AS rows, countIf(kunya_headed(mention).id IS DISTINCT FROM a.answer.id) AS different
     FROM (SELECT * FROM press.answers LIMIT 2000) AS a SETTINGS max_block_size = 300`,
  )[0],
  hostile: rows(
    'SELECT row, kunya(mention).decision AS decision, kunya(mention).error AS error FROM press.hostile ORDER BY row',
  ),
  kept: rows(
    `SELECT row, mention, decision, id FROM executable('kunya pipe --from tsv --to tsv --fields _,mention --keep', TabSeparated,
     'row UInt32, mention Nullable(String), decision Nullable(String), id Nullable(String), name Nullable(String), type Nullable(String), score Nullable(Float64), alias Nullable(String)',
     (SELECT row, mention FROM press.hostile ORDER BY row))`,
  ),
  distinct,
  everyRow,
  everyRowAgain,
  rows: ROWS,
}
writeFileSync(join(folder, 'outcome.json'), JSON.stringify(outcome))
session.close()
