import type { HolidayName } from "../types";
import type { Holidays } from "./schema";
import type { Step } from "./steps";

export interface TemplateDetail {
  readonly id: string;
  readonly name: string;
  readonly holidays: Holidays;
  readonly country: string | null;
  readonly steps: readonly Step[];
  readonly version: string;
}

/** A template laid over an edition. */
export interface LaidTemplate {
  readonly id: string;
  readonly templateName: string;
  readonly editionTitle: string;
  readonly ownerName: string | null;
  readonly memberName: string;
  readonly exhibitors: number;
  readonly made: number;
  readonly moved: number;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

/** What laying a template would make. */
export interface LayPlan {
  readonly editionTitle: string;
  readonly exhibitors: number;
  readonly made: number;
  readonly moved: number;
  /** Steps times exhibitors whose day is over. */
  readonly past: number;
  readonly noDeadline: boolean;
  /** Exhibitors without a country, where theirs should count. */
  readonly unknownCountry: number;
  readonly steps: readonly { readonly title: string; readonly day: Date; readonly movedTo: Date | null; readonly holiday: HolidayName | null; readonly tasks: number }[];
}
