import type { Locale } from "@/lib/i18n/locales";

/** A share in percent with its 95 % interval and the two counts it is made of. */
export interface ShareOfCount {
  readonly k: number;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** As many as the heart asks for a group's mean; a test holds the two equal. */
export const LEAST_SHARE = 5;

/** Whether a share rests on so few that a percentage would say more than is known; the two counts are then said instead. */
export function isFew({ n }: Pick<ShareOfCount, "n">): boolean {
  return n < LEAST_SHARE;
}

/** "84 % (71–92), n 50", or the words for "1 of 2, too few for a share". */
export function shareText(share: ShareOfCount, locale: Locale, common: (key: "fewForShare", counts: { k: number; n: number }) => string): string {
  if (isFew(share)) return common("fewForShare", { k: share.k, n: share.n });
  const [low, high] = [Math.round(share.low), Math.round(share.high)];
  return locale === "zh" ? `${Math.round(share.share)} %（${low}–${high}），n ${share.n}` : `${Math.round(share.share)} % (${low}–${high}), n ${share.n}`;
}

/** Where it stands in a picture; nowhere, if there is nobody or too few. */
export function sharePoint(share: ShareOfCount | null): { readonly value: number; readonly low: number; readonly high: number } | null {
  return share === null || isFew(share) ? null : { value: share.share, low: share.low, high: share.high };
}
