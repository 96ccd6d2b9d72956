/** The product as it ships: what `npm run build` made, with the types of its source. */
export type Kunya = typeof import('../../src/index.ts')

/** Not the source through tsx: tsx names every inner function as it is made, which would be timed too. */
export const loadProduct = (): Promise<Kunya> => import(new URL('../../dist/index.js', import.meta.url).href)
