declare module 'fuzzyset' {
  interface FuzzySet {
    get(value: string, fallback?: [], minScore?: number): [score: number, value: string][] | null
  }
  export default function (
    values: readonly string[],
    useLevenshtein?: boolean,
    gramLower?: number,
    gramUpper?: number,
  ): FuzzySet
}
