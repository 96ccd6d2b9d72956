// The same with streams of the Web and kunya/core, as a browser or an edge worker has them. Here the bytes come from disk; there they
// are fetched: new Response(await fetch('/shipped.kunya')).bytes().
import { readFile } from 'node:fs/promises'
import { openResolver, resolveStream } from 'kunya/core'

const bytes = name => readFile(new URL(`../dist/data/${name}`, import.meta.url))
const resolver = openResolver({ lexicon: await bytes('lexicon.kunya'), dictionary: await bytes('shipped.kunya') })

const body = new Blob(['Jaïsh Ossoud Al-Charki\nHezbollah Militia\nal-Haj\nNobody In Particular\n']).stream()
let rest = ''
const lines = new TransformStream({
  transform(text, controller) {
    const parts = (rest + text).split('\n')
    rest = parts.pop()
    for (const line of parts) controller.enqueue(line)
  },
})

const answers = body.pipeThrough(new TextDecoderStream()).pipeThrough(lines).pipeThrough(resolveStream(resolver))
for await (const { mention, decision, entity } of answers) console.log(`${mention}: ${decision}${entity ? `, ${entity.id}` : ''}`)
