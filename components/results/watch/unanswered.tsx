import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { type SearchParams, withParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { segmentParam } from "@/lib/results/schema";
import type { View } from "@/lib/results/view";
import { remindAction } from "@/lib/results/watch/actions";
import type { Unanswered as Row } from "@/lib/results/watch/types";
import { Remind } from "./remind";

interface Props {
  readonly workspace: string;
  readonly campaignId: string;
  readonly unanswered: { readonly rows: readonly Row[]; readonly more: boolean; readonly page: number };
  readonly params: SearchParams;
  readonly segment: View["segment"];
  readonly segments: readonly (string | null)[];
  readonly timeZone: string;
  readonly mayCall: boolean;
  readonly mayRemind: boolean;
}

/** Who has not answered, nearest to it first, with the two things that can be done about each. */
export async function Unanswered({ workspace, campaignId, unanswered, params, segment, segments, timeZone, mayCall, mayRemind }: Props) {
  const [t, words] = await Promise.all([getTranslations("results.watch.unanswered"), getTranslations("results")]);
  const { rows, more, page } = unanswered;
  const path = `/${workspace}/surveys/campaigns/${campaignId}/watch`;
  return (
    <section className="part" id="unanswered">
      <header>
        <h2>{t("title")}</h2>
      </header>
      <FilterForm path={path} filtered={segment !== "all"}>
        <FilterSelect name="segment" label={words("segment")} value={segment === "all" ? null : segmentParam(segment.name)} any={words("everybody")} options={segments.map((each) => ({ value: segmentParam(each), label: each ?? words("noSegment") }))} />
      </FilterForm>
      {rows.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <table className="fold">
          <thead>
            <tr>
              <th>{t("exhibitor")}</th>
              <th>{t("contact")}</th>
              <th>{words("segment")}</th>
              <th>{t("state")}</th>
              {(mayCall || mayRemind) && <th>{t("acts")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.invitationId}>
                <td>
                  <Link className="who" href={`/${workspace}/exhibitors/${row.exhibitorId}`} prefetch={false}>
                    {row.exhibitor}
                  </Link>
                </td>
                <td data-h={t("contact")}>
                  <span>
                    {row.contact}
                    {row.phone && <span className="sub">{row.phone}</span>}
                  </span>
                </td>
                <td data-h={words("segment")}>{row.segment ?? words("noSegment")}</td>
                <td data-h={t("state")}>
                  <span>
                    {t(`states.${row.state}`)}
                    <span className="sub">
                      {t("letters", { n: row.letters })}
                      {row.lastSentAt && <> · <Day date={today(timeZone, row.lastSentAt)} /></>}
                    </span>
                  </span>
                </td>
                {(mayCall || mayRemind) && (
                  <td>
                    <span className="flex flex-wrap gap-x-4 gap-y-2">
                      {mayCall && (
                        <Link className="btn" prefetch={false} href={withParams(`/${workspace}/interactions/new`, {}, { exhibitor: row.exhibitorId, contact: row.contactId, from: `${path}#unanswered` })}>
                          {t("call")}
                        </Link>
                      )}
                      {mayRemind && <Remind action={remindAction.bind(null, workspace, campaignId)} invitationId={row.invitationId} words={{ remind: t("remind"), reminded: t("reminded") }} />}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(page > 1 || more) && (
        <nav className="mt-3 flex items-center justify-between gap-4 s13 ink2" aria-label={t("title")}>
          <span>{t("page", { page })}</span>
          <span className="flex gap-4">
            {page > 1 && <Link rel="prev" href={`${withParams(path, params, { page: String(page - 1) })}#unanswered`}>{t("previous")}</Link>}
            {more && <Link rel="next" href={`${withParams(path, params, { page: String(page + 1) })}#unanswered`}>{t("next")}</Link>}
          </span>
        </nav>
      )}
    </section>
  );
}
