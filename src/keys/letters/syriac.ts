import { type LetterTable, row } from './table.ts'

/** Syriac letters, unpointed: a frame as the Hebrew one is. Source: ALA-LC romanisation of Syriac, 2011. */
export const SYRIAC: LetterTable = {
  script: 'Syrc',
  name: 'Syriac letters',
  rows: [
    row('ܐ', 'Â', 'ܐܬܘܪ', 'ÂtWr', 'start'),
    row('ܐ', 'A', 'ܣܘܪܝܐ', 'sWrIA'),
    row('ܒ', 'V', 'ܚܠܒ', 'XlV'),
    row('ܓ', 'g', 'ܓܙܪܬܐ', 'gzrtA'),
    row('ܕ', 'd', 'ܕܪܡܣܘܩ', 'drmsWq'),
    row('ܗ', 'H', 'ܢܘܗ', 'nWH', 'end'),
    row('ܗ', 'h', 'ܗܕܐ', 'hdA'),
    row('ܘ', 'W', 'ܨܘܪ', 'sWr'),
    row('ܙ', 'z', 'ܙܒܕ', 'zVd'),
    row('ܚ', 'X', 'ܚܡܨ', 'Xms'),
    row('ܛ', 't', 'ܛܘܪ', 'tWr'),
    row('ܝ', 'I', 'ܕܝܪ', 'dIr'),
    row('ܟ', 'Q', 'ܟܪܟ', 'QrQ'),
    row('ܠ', 'l', 'ܠܒ', 'lV'),
    row('ܡ', 'm', 'ܡܪܝ', 'mrI'),
    row('ܢ', 'n', 'ܢܘܪ', 'nWr'),
    row('ܣ', 's', 'ܣܘܪܝܐ', 'sWrIA'),
    row('ܥ', 'O', 'ܥܡܪ', 'Omr'),
    row('ܦ', 'P', 'ܦܪܬ', 'Prt'),
    row('ܨ', 's', 'ܨܘܪ', 'sWr'),
    row('ܩ', 'q', 'ܩܪܝܬܐ', 'qrItA'),
    row('ܪ', 'r', 'ܪܗܐ', 'rhA'),
    row('ܫ', 'S', 'ܫܡ', 'Sm'),
    row('ܬ', 't', 'ܬܕܡܘܪ', 'tdmWr'),
  ],
}
