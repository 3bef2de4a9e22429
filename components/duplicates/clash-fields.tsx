import { getLocale, getTranslations } from "next-intl/server";

import type { MergePreview, ParticipationSide } from "@/lib/duplicates/types";
import { SideFields } from "./side-fields";

/** What both have and only one can have: an edition in which both took part, a person whom both know. */
export async function ClashFields({ preview: { kept, lost, participations, contacts }, stays, currency }: { preview: MergePreview; stays: Readonly<Record<string, "kept" | "lost">>; currency: string }) {
  const [t, words, locale] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("participations"), getLocale()]);
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 });
  const line = ({ status, hall, stand, area, amount }: ParticipationSide) =>
    [words(`statuses.${status}`), [hall, stand].filter(Boolean).join(" "), area !== null && t("area", { area }), amount !== null && money.format(amount)].filter(Boolean).join(" · ");
  return (
    <section>
      <h2 className="mb-1">{t("clashes")}</h2>
      {participations.length > 0 && (
        <>
          <p className="s13 ink2 max-w-[76ch]">{t("clashParticipations")}</p>
          <SideFields
            names={{ kept: kept.name, lost: lost.name }}
            fields={participations.map((clash) => ({
              name: `edition-${clash.editionId}`,
              label: `${clash.showName} ${clash.editionName}`,
              // equal at sight they may still differ in what is not shown, so there is always a choice
              kept: line(clash.kept),
              lost: line(clash.lost) === line(clash.kept) ? `${line(clash.lost)} ` : line(clash.lost),
              chosen: stays[clash.editionId] ?? clash.stays,
              both: null,
            }))}
          />
        </>
      )}
      {contacts.length > 0 && (
        <ul className="mt-3 s13">
          {contacts.map(({ lostId, keptName, lostName, email, askedTwice }) => (
            <li key={lostId} className="break-words">
              {t(askedTwice ? "clashAskedTwice" : "clashContact", { kept: keptName, lost: lostName, email })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
