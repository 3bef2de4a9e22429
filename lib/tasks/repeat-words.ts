/** How often something comes again, as forms and sentences name it; knows no rule, so that it may reach the browser. */
export const REPEAT_UNITS = ["day", "weekdays", "week", "month", "year"] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];
