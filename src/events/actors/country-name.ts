import { COUNTRIES } from './countries.ts'

/** Countries whose names stand with an article. */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Democratic|Dominican Rep|Central African|Vatican|Holy See|Ivory|Marshall|Solomon)/u

/** The usual English name of a country as inside a sentence, by its ISO 3166 code of three letters; undefined: none has it. */
export function countryName(iso3: string): string | undefined {
  const name = COUNTRIES.find(([code]) => code === iso3)?.[4].split('|')[0]
  return name === undefined || !WITH_ARTICLE.test(name) ? name : `the ${name}`
}
