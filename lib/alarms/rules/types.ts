import type { AlarmFamily } from "@/lib/relationship-quality";

export interface PreviewCount {
  readonly raised: number;
  /** Half the 95 % interval where only a part of the exhibitors was drawn; null where all were counted. */
  readonly reach: number | null;
  readonly open: number;
}

export interface RulesPreview {
  readonly families: readonly { readonly family: AlarmFamily; readonly now: PreviewCount; readonly then: PreviewCount }[];
  readonly exhibitors: number;
  /** One in so many exhibitors was drawn. */
  readonly oneIn: number;
  readonly from: Date;
  readonly to: Date;
}
