import type { PeopleShare } from "@/lib/people/types";

export function shareText(share: PeopleShare, locale: string): string {
  const [low, high] = [Math.round(share.low), Math.round(share.high)];
  return locale === "zh" ? `${Math.round(share.share)} %（${low}–${high}），n ${share.n}` : `${Math.round(share.share)} % (${low}–${high}), n ${share.n}`;
}
