import type { Difference } from "@/lib/results/types";
import { differenceText, type ResultWords } from "@/lib/results/words";

/** What stands before the hollow row of an earlier edition: the difference to it, bold where it holds. */
export function Before({ difference, t }: { difference: Difference | null; t: ResultWords }) {
  return (
    <span className="s12">
      {t("measures.before")}
      {difference && (
        <>
          {" · "}
          <span className={difference.marked ? "font-semibold text-ink" : undefined}>{differenceText(difference, t)}</span>
        </>
      )}
    </span>
  );
}
