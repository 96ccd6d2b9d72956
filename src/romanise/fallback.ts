let romaniser: ((text: string) => string) | undefined

/** Gives the romaniser for scripts without a table here (the package `transliteration`, loaded when first needed). */
export function useFallback(romanise: (text: string) => string): void {
  romaniser = romanise
}

/** Text of a script without a table in Latin letters; as it is when no romaniser was given. */
export const romaniseByFallback = (text: string): string => romaniser?.(text) ?? text
