import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { version } from '../../../src/front/cli/version.ts'

it('is that of the package', () => expect(readFileSync('package.json', 'utf8')).toContain(`"version": "${version()}"`))
