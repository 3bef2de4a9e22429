import { useTranslations } from "next-intl";
import { Fragment } from "react";

import { Day } from "@/components/ui/day";
import { type ContactTies, TIE_RATINGS, type Tie } from "@/lib/people/ties/types";

/** Every tie with how often, since when and what was noted, as far as the reader may know. */
export function TiesTable({ ties }: { ties: readonly ContactTies[] }) {
  const t = useTranslations("people.contactTies");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("contact")}</th>
          <th>{t("member")}</th>
          <th className="num">{t("often")}</th>
          <th className="md:!pl-6">{t("last")}</th>
          <th>{t("since")}</th>
          <th>{t("ratings")}</th>
        </tr>
      </thead>
      <tbody>
        {ties.map(({ contactId, contactName, ties: own }) => (
          <Fragment key={contactId}>
            {own.map((tie) => (
              <tr key={tie.memberId}>
                <td>
                  <span className="who">{contactName}</span>
                </td>
                <td data-h={t("member")}>{tie.memberName}</td>
                <td data-h={t("often")} className="num">
                  {tie.contacts}
                </td>
                <td data-h={t("last")} className="md:!pl-6">
                  {tie.lastOn ? <Day date={tie.lastOn} /> : "–"}
                </td>
                <td data-h={t("since")}>{tie.since ? <Day date={tie.since} /> : "–"}</td>
                <td data-h={t("ratings")}>{rated(tie)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );

  function rated({ rated: ratings, ratedBy }: Tie) {
    const known = ratings ? TIE_RATINGS.flatMap((name) => (ratings[name] === null ? [] : [`${t(`names.${name}`)} ${ratings[name]}/5`])) : [];
    if (known.length === 0) return <span className="ink3">{t("hidden")}</span>;
    return (
      <span>
        {known.join(" · ")}
        {ratedBy && <span className="block s12 ink3">{t("ratedBy", { name: ratedBy })}</span>}
      </span>
    );
  }
}
