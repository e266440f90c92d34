/** Columns that only a table written by hand has all of, see docs/events.md. */
export const COLUMNS_BY_HAND = ['date', 'actor', 'act'] as const
