import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { codeCommentAction } from "@/lib/results/comments/actions";
import { codeGroups, type CommentFilter, UNCODED } from "@/lib/results/comments/schema";
import type { CommentList } from "@/lib/results/comments/types";
import { segmentParam } from "@/lib/results/schema";
import { CodedComments } from "./coded-comments";

interface Props {
  readonly workspace: string;
  readonly campaignId: string;
  readonly list: CommentList;
  readonly filter: CommentFilter;
  readonly questions: readonly { readonly id: string; readonly wording: string }[];
  readonly params: SearchParams;
  readonly mayCode: boolean;
}

/** What was said in words, what it is about, and who said it where that may be known. */
export async function Comments({ workspace, campaignId, list, filter, questions, params, mayCode }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("results.comments"), getTranslations("results"), getLocale()]);
  const path = `/${workspace}/surveys/campaigns/${campaignId}/comments`;
  const groups = codeGroups();
  const labels = new Map(groups.flatMap(({ codes }) => codes).map(({ key, label }) => [key, label[locale]]));
  const filtered = filter.segment !== "all" || filter.language !== "all" || filter.code !== null || filter.item !== null;
  const most = Math.max(1, ...list.byCode.map(({ n }) => n));
  const stop = locale === "zh" ? "，" : ", ";
  return (
    <>
      <h2 className="mt-5">{t("finding", { n: list.total })}</h2>
      <FilterForm path={path} filtered={filtered}>
        {questions.length > 1 && <FilterSelect name="item" label={t("question")} value={filter.item} any={t("anyQuestion")} options={questions.map(({ id, wording }) => ({ value: id, label: wording }))} />}
        <FilterSelect name="code" label={t("code")} value={filter.code} any={t("anyCode")} options={[{ value: UNCODED, label: t("uncoded") }, ...[...labels].map(([value, label]) => ({ value, label }))]} />
        <FilterSelect name="segment" label={words("segment")} value={filter.segment === "all" ? null : segmentParam(filter.segment.name)} any={words("everybody")} options={list.segments.map((segment) => ({ value: segmentParam(segment), label: segment ?? words("noSegment") }))} />
        <FilterSelect name="language" label={words("language")} value={filter.language === "all" ? null : filter.language} any={words("anyLanguage")} options={(["en", "zh"] as const).map((language) => ({ value: language, label: words(`languages.${language}`) }))} />
      </FilterForm>
      {list.anonymous !== "none" && <p className="s13 ink2 mb-2 max-w-[80ch]">{t(list.anonymous)}</p>}
      {list.byCode.length > 0 && (
        <section className="part">
          <header>
            <h2>{t("chart")}</h2>
          </header>
          <ChartFigure
            name="comment-codes"
            label={list.byCode.map(({ code, n }) => `${labels.get(code) ?? code} ${n}`).join(stop)}
            caption={`${t("chartNote")} ${t("coded", { n: list.uncoded })}`}
            chart={
              <ul className="grid gap-2 s13">
                {list.byCode.map(({ code, n }) => (
                  <li key={code} className="grid grid-cols-[minmax(0,180px)_minmax(0,320px)_40px] items-center gap-x-3">
                    <span>{labels.get(code) ?? code}</span>
                    <span className="block h-2.5 bg-[var(--chart-mute)]" style={{ width: `${Math.round((100 * n) / most)}%` }} />
                    <span className="num">{n}</span>
                  </li>
                ))}
              </ul>
            }
            table={
              <table>
                <thead>
                  <tr>
                    <th>{t("code")}</th>
                    <th className="num">{t("count")}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.byCode.map(({ code, n }) => (
                    <tr key={code}>
                      <td>{labels.get(code) ?? code}</td>
                      <td className="num">{n}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            }
          />
        </section>
      )}
      {list.rows.length === 0 ? (
        <Empty text={filtered ? t("nothing") : t("nobody")} />
      ) : (
        <section className="part">
          {mayCode && <p className="s12 ink3 not-phone">{t("keys")}</p>}
          <Words of={["results"]}>
            <CodedComments
              code={mayCode ? codeCommentAction.bind(null, workspace, campaignId) : null}
              groups={groups.map(({ key, codes }) => ({ label: t(key), codes: codes.map((each) => ({ key: each.key, label: each.label[locale] })) }))}
              comments={list.rows.map(({ said, ...comment }) => ({
                ...comment,
                who: said ? said.exhibitor : t("nameless"),
                href: said ? `/${workspace}/surveys/responses/${said.responseId}` : null,
                about: [said?.contact, said ? (said.segment ?? words("noSegment")) : null, said ? dayText(said.on, locale) : null, questions.length > 1 ? questions.find(({ id }) => id === comment.item)?.wording : null].filter((part) => part != null).join(" · "),
              }))}
            />
          </Words>
          <Paging page={list.page} pageSize={list.pageSize} total={list.total} href={(page) => withParams(path, params, { page: String(page) })} />
        </section>
      )}
    </>
  );
}
