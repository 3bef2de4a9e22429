import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { Comment, EditionReport } from "@/lib/reports/types";

const FIRST = 12;

/** What exhibitors wrote; each with a name leads to its answer. */
export async function CommentsSection({ workspace, report }: { workspace: string; report: EditionReport }) {
  const t = await getTranslations("reports.comments");
  const { total, shown, withheld } = report.comments;
  const [first, rest] = [shown.slice(0, FIRST), shown.slice(FIRST)];
  return (
    <section className="part">
      <header>
        <h2>{total > 0 ? t("titleN", { n: total }) : t("title")}</h2>
      </header>
      {total === 0 && <p className="ink2">{t("none")}</p>}
      <List comments={first} />
      {rest.length > 0 && (
        <details>
          <summary className="btn quiet !px-0">{t("all", { n: shown.length })}</summary>
          <List comments={rest} />
        </details>
      )}
      {withheld > 0 && <p className="s12 ink3 mt-2">{t("withheld", { n: withheld })}</p>}
      {shown.length + withheld < total && <p className="s12 ink3 mt-2">{t("more", { shown: shown.length, total })}</p>}
    </section>
  );

  function List({ comments }: { comments: readonly Comment[] }) {
    return (
      <ul className="rows">
        {comments.map((comment) => (
          <li key={comment.responseId} className="grid gap-x-8 md:grid-cols-[minmax(0,1fr)_auto]">
            <span className="whitespace-pre-line" lang={comment.language === "zh" ? "zh-Hans" : "en"}>
              {comment.text}
            </span>
            <span className="s13 ink3">
              {comment.exhibitor ? <Link href={`/${workspace}/surveys/responses/${comment.responseId}`}>{comment.exhibitor.name}</Link> : t("nameless")} · <Day date={comment.answeredOn} />
            </span>
          </li>
        ))}
      </ul>
    );
  }
}
