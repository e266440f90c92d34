export { backtestReport } from './backtest.ts'
export { blastReport } from './blast-radius.ts'
export { timesInWords } from './brief-basis.ts'
export { type ByHand, closingLine, withSuppositions } from './brief-closing.ts'
export { type BriefCargo, briefFile, type BriefParts } from './brief-file.ts'
export { briefPage } from './brief-page.ts'
export {
  briefingReport,
  conductInBrief,
  conductInFull,
  howItEnds,
  MARKS,
  standpoint,
  whyTitle,
} from './briefing.ts'
export { caseDiffReport } from './case-diff.ts'
export { changedWords, type LineChange, type ReportChanges } from './changed-words.ts'
export { type Block, type Inline, type InlineStyle, type Item, type Phrase, plain, type Report } from './document.ts'
export { citation, cite, confidenceOf, factsUnder, hedgedDrivers } from './citations.ts'
export { expectationsReport } from './expectations.ts'
export { fileNameOf } from './file-name.ts'
export { postureReport } from './posture.ts'
export { posturePage } from './posture-page.ts'
export type { PostureRecord, PostureView, ShownAct } from './posture/view.ts'
export { attentionPicture } from './svg/attention-picture.ts'
export { counterpartsPicture } from './svg/counterparts-picture.ts'
export { ladderPicture, type LadderOptions } from './svg/ladder-picture.ts'
export { expectedOf, type ExpectedStretch } from './posture/expected.ts'
export { groundLink, groundsHtml, paragraphsAt, type Quotations } from './grounds-html.ts'
export { leverageReport, leverageTableReport } from './leverage.ts'
export { mediationReport } from './mediation.ts'
export { moveInWords as stepInWords } from './moves.ts'
export { Names } from './names.ts'
export { obstacleInWay } from './obstacle.ts'
export { cyclesOf } from './rounds.ts'
export { argue, type Point, type Standpoint, tallyOf, tellingAlternatives } from './reasons.ts'
export {
  afterInWords,
  counselInWords,
  courseInWords,
  deciderInWords,
  decidersIn,
  fearedInWords,
  gainInWords,
  lessonsInWords,
  ownMoveInWords,
  type PlayedTurn,
  restInWords,
} from './play.ts'
export { quotationsFrom } from './quotations.ts'
export { escapeHtml, type HtmlOptions, renderHtml } from './render-html.ts'
export { recordReport, type RecordView } from './record.ts'
export { renderMarkdown } from './render-markdown.ts'
export { type Dress, renderText } from './render-text.ts'
export { inHowMany, robustnessReport } from './robustness.ts'
export { safe } from './safe.ts'
export { stabilityReport, stabilitySummaryReport } from './stability.ts'
export { theoriesReport } from './theories.ts'
export { type RecordNote, timelineReport } from './timeline.ts'
export { whatIfReport } from './what-if.ts'
export { whyReport } from './why.ts'
export { capitalised, count, dateInWords, inWords, sentence, series } from './words.ts'
export type { Picture, PictureOptions, PictureTable } from './svg/frame.ts'
export { deterrencePicture } from './svg/deterrence.ts'
export { moveGraphPicture } from './svg/move-graph.ts'
export { tieMapPicture } from './svg/tie-map.ts'
