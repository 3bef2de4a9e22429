import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import type { EditionDetail } from "@/lib/shows/editions/types";
import type { KeyDateRow } from "@/lib/shows/floor/types";

/** When and where an edition is, and the days around it, in order. */
export function EditionFacts({ edition, dates }: { edition: EditionDetail; dates: readonly KeyDateRow[] }) {
  const t = useTranslations("shows");
  const span = (from: Date, until: Date | null) => (
    <>
      <Day date={from} />
      {until && (
        <>
          {" – "}
          <Day date={until} />
        </>
      )}
    </>
  );
  return (
    <div className="mt-4">
      <Facts
        rows={[
          { label: t("editions.columns.dates"), value: span(edition.startsOn, edition.endsOn) },
          { label: t("editions.columns.bookingDeadline"), value: edition.bookingDeadline && <Day date={edition.bookingDeadline} /> },
          { label: t("editions.columns.venue"), value: edition.venue },
          ...dates.map(({ kind, label, startsOn, endsOn }) => ({ label: kind === "other" ? (label ?? t("floor.dates.other")) : t(`floor.dates.${kind}`), value: span(startsOn, endsOn) })),
        ]}
      />
    </div>
  );
}
