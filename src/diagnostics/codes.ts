/**
 * Every code there is. A code keeps its meaning for good: one that is no longer reported is not used again.
 *
 * CF1: the text; CF2: its structure; CF3: names; CF4: propositions; CF5: meaning; CF6: evidence; CF7: advice;
 * EV1: the record of events; LM9: limits.
 */
export const CODES = {
  CF101: { severity: 'error', title: 'the file is too large' },
  CF102: { severity: 'error', title: 'the file is not UTF-8' },
  CF103: { severity: 'error', title: 'the file is not YAML' },
  CF104: { severity: 'error', title: 'a key is there twice' },
  CF105: { severity: 'error', title: 'the file is nested too deeply' },
  CF106: { severity: 'error', title: 'aliases repeat too much' },
  CF107: { severity: 'error', title: 'there is more than one document in the file' },
  CF108: { severity: 'error', title: 'a tag is not allowed' },
  CF109: { severity: 'error', title: 'the file is not a case' },
  CF110: { severity: 'error', title: 'a key is not a single word or text' },

  CF201: { severity: 'error', title: 'a key is not known' },
  CF202: { severity: 'error', title: 'something of another kind is expected' },
  CF203: { severity: 'error', title: 'a key is missing' },
  CF204: { severity: 'error', title: 'a word is not one of those possible' },
  CF205: { severity: 'error', title: 'the format version is not known' },
  CF206: { severity: 'error', title: 'a number is out of range' },
  CF207: { severity: 'error', title: 'an id has characters that ids cannot have' },
  CF208: { severity: 'error', title: 'a text is empty' },
  CF209: { severity: 'error', title: 'a constraint does not say one thing' },

  CF301: { severity: 'error', title: 'no such actor' },
  CF302: { severity: 'error', title: 'no such option' },
  CF303: { severity: 'error', title: 'no such fact' },
  CF304: { severity: 'error', title: 'no such driver' },
  CF305: { severity: 'error', title: 'no such source' },
  CF306: { severity: 'error', title: 'nothing of that name to withdraw' },
  CF310: { severity: 'error', title: 'an id is there twice' },

  CF401: { severity: 'error', title: 'something in a proposition is not expected there' },
  CF402: { severity: 'error', title: 'a parenthesis is not closed' },
  CF403: { severity: 'error', title: 'something is missing in a proposition' },
  CF404: { severity: 'error', title: 'a character is not part of any proposition' },
  CF405: { severity: 'error', title: 'a proposition is nested too deeply' },
  CF406: { severity: 'error', title: 'a proposition is empty' },
  CF407: { severity: 'error', title: '"if" and "implies" are mixed' },

  CF501: { severity: 'error', title: 'not a date' },
  CF502: { severity: 'error', title: 'it ends before it starts' },
  CF503: { severity: 'error', title: 'a constraint rules out the status quo' },
  CF504: { severity: 'error', title: 'an actor has neither drivers nor a ranking' },
  CF505: { severity: 'error', title: 'an actor has both drivers and a ranking' },
  CF506: { severity: 'error', title: 'a ranking names a state twice' },
  CF507: { severity: 'error', title: 'a ranking names a state that does not exist' },
  CF508: { severity: 'error', title: 'a ranking leaves out a state' },
  CF509: { severity: 'error', title: 'a driver is placed beside one of another actor' },
  CF510: { severity: 'error', title: 'a driver is placed both before and after' },
  CF511: { severity: 'error', title: 'an observed option is of an actor that is not judged' },

  CF601: { severity: 'error', title: 'evidence is in no form that can be read' },
  CF602: { severity: 'error', title: 'the source has no such paragraph' },
  CF603: { severity: 'warning', title: 'the text of a source is not there' },
  CF604: { severity: 'error', title: 'a range of paragraphs runs backwards' },

  CF701: { severity: 'warning', title: 'a driver rests on nothing' },
  CF702: { severity: 'warning', title: 'nothing uses a fact' },
  CF703: { severity: 'warning', title: 'a driver never decides anything' },
  CF704: { severity: 'warning', title: 'an option is in no driver' },
  CF705: { severity: 'warning', title: 'an episode cannot be reached' },
  CF706: { severity: 'warning', title: 'there are dates but no date to read the case at' },
  CF707: { severity: 'warning', title: 'drivers of the same level are apart' },
  CF708: { severity: 'warning', title: 'nothing cites a source' },
  CF709: { severity: 'warning', title: 'a ranking names a state that a constraint rules out' },
  CF710: { severity: 'warning', title: 'something is listed twice' },
  CF711: { severity: 'warning', title: 'a fact has no evidence' },

  EV101: { severity: 'error', title: 'the record is too large' },
  EV102: { severity: 'error', title: 'the record is not UTF-8' },
  EV103: { severity: 'error', title: 'a quote is not closed' },
  EV104: { severity: 'error', title: 'a quote stands inside a cell' },
  EV111: { severity: 'error', title: 'a column is missing' },
  EV112: { severity: 'warning', title: 'a column is not known' },
  EV113: { severity: 'error', title: 'a column is there twice' },
  EV114: { severity: 'error', title: 'a row has too many cells or too few' },
  EV121: { severity: 'error', title: 'an act has no date that exists' },
  EV122: { severity: 'error', title: 'the latest day is before the earliest' },
  EV123: { severity: 'error', title: 'a word does not say how finely an act is dated' },
  EV124: { severity: 'error', title: 'a cell that has to be filled is empty' },
  EV125: { severity: 'warning', title: 'the latest day of an act is missing' },
  EV126: { severity: 'error', title: 'a word does not say whether an act lasts' },
  EV131: { severity: 'error', title: 'the record names an actor that the case does not have' },
  EV132: { severity: 'error', title: 'the record names an option that the case does not have' },
  EV133: { severity: 'error', title: 'the option is not one of the actor' },
  EV134: { severity: 'error', title: 'the record cites a source that the case does not have' },

  LM901: { severity: 'error', title: 'there are too many options' },
  LM902: { severity: 'error', title: 'there are too many states' },
  LM903: { severity: 'error', title: 'there is too much to work through' },
} as const

/** One of the codes. */
export type DiagnosticCode = keyof typeof CODES
