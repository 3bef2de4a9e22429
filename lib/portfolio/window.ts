/** "What moved lately" looks back a month: long enough for a wave of answers, short enough to act on. */
export const MOVED_DAYS = 30;
