import type { IntervalRow } from "@/components/charts/interval-plot";
import { editionLabel } from "@/lib/format/edition-label";
import type { EditionOfShow, Share } from "@/lib/retention/types";

/** "Hearth & Harbour 2025 → 2026". */
export function pairLabel({ from, to }: { readonly from: EditionOfShow; readonly to: EditionOfShow }, locale: string): string {
  return `${editionLabel(from, locale)} → ${to.name}`;
}

/** "84 % (71–92), n 50": a share as it is written everywhere on the page. */
export function shareText(share: Share, locale: string): string {
  const [low, high] = [Math.round(share.low), Math.round(share.high)];
  return locale === "zh" ? `${Math.round(share.share)} %（${low}–${high}），n ${share.n}` : `${Math.round(share.share)} % (${low}–${high}), n ${share.n}`;
}

export function sharePoint(share: Share | null): IntervalRow["point"] {
  return share && { value: share.share, low: share.low, high: share.high };
}

export const PERCENT_TICKS = [0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` }));
