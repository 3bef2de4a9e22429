/** What the forms offer, in the order of the screen. The schema decides what is accepted; it stays on the server, with the heart that it knows. */
export const CHANNELS = ["call", "email", "message", "meeting", "visit", "onsite_help"] as const;
export const DIRECTIONS = ["outbound", "inbound"] as const;
export const PHASES = ["before", "during", "after"] as const;
export const MOODS = ["0", "1", "2", "3", "4"] as const;
export const CODED_VALUES = ["0", "25", "50", "75", "100"] as const;
/** What a contact is for; a contact has at most two. */
export const FUNCTIONS = ["social_tie", "confidence", "evidence", "problem_solving", "customisation", "agency"] as const;
export const COMPLAINT_SEVERITIES = ["minor", "serious", "severe"] as const;
/** Who told whom; they us first: that is what the quick log is for. */
export const TOLD_BY = ["inbound", "outbound"] as const;
export const SCOPES = ["open", "confidential", "secret"] as const;
