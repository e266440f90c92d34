import { COUNTRIES } from './countries.ts'

/** Roles of CAMEO, which stand behind a country: of a state, of society, and of groups known by no more than their kind. */
const ROLES =
  'GOV|MIL|LEG|COP|JUD|INS|OPP|REB|SEP|SPY|UAF|AGR|BUS|CRM|CVL|DEV|EDU|ELI|ENV|HLH|HRI|LAB|MED|REF|REL|' +
  'MOD|RAD|PTY|SET|IGO|IMG|INT|MNC|NGM|NGO'

const CODES = COUNTRIES.flatMap(([iso3, , , , , others = '']) => [iso3, ...others.split(' ')]).filter(
  code => code.length === 3,
)

/**
 * A code such as `RUSGOV`, `RUSMILSPY` or `IRNMOSSHIGOV`: a country, and behind it three letters each for what else is known of
 * somebody, a role among them. In capitals, as no name of anybody is likely to be.
 *
 * The first group is the country, the second the first of the roles.
 */
export const ROLE_CODE: string = `^(${CODES.join('|')})(?:[A-Z]{3})*?(${ROLES})(?:[A-Z]{3})*$`

/** The longest code of this kind that is looked for, in letters. */
export const LONGEST_ROLE_CODE = 18
