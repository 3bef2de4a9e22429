import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/fields";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { timeText } from "@/lib/format/time-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { undoLayingAction } from "@/lib/tasks/templates/actions";
import { loadLaid, loadTemplates } from "@/lib/tasks/templates/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.templates"))("title") };
}

export default async function TemplatesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "tasks");
  const wish = await searchParams;
  const [t, tasks, locale, templates, { rows: laid, ...page }] = await Promise.all([getTranslations("tasks.templates"), getTranslations("tasks"), getLocale(), loadTemplates(member), loadLaid(member, wish)]);
  const path = `/${workspace}/tasks/templates`;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks`, label: tasks("title") }]} />
      <div className="top">
        <h1>{t("title")}</h1>
        {may(member, "manage", "tasks") && (
          <div className="acts">
            <Link className="btn main" href={`${path}/new`}>
              {templates.length === 0 ? t("start") : t("new")}
            </Link>
          </div>
        )}
      </div>
      <p className="mt-2 mb-4 max-w-[640px] ink2">{t("lead")}</p>
      {templates.length === 0 ? (
        <Empty text={t("empty")} />
      ) : (
        <ul className="rows">
          {templates.map((template) => (
            <li key={template.id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0">
                {may(member, "manage", "tasks") ? <Link href={`${path}/${template.id}/edit`}>{template.name}</Link> : template.name}
                <span className="ink3 s13"> · {t("count", { count: template.steps.length })}</span>
              </span>
              {may(member, "create", "tasks") && (
                <Link className="btn" href={`${path}/${template.id}/apply`}>
                  {t("apply")}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.total > 0 && (
        <section className="part">
          <h2>{t("applied")}</h2>
          <ul className="rows">
            {laid.map((row) => (
              <li key={row.id} className="flex flex-wrap items-center justify-between gap-3">
                <span className="min-w-0">
                  {row.templateName} · {row.editionTitle}
                  {row.ownerName && <span className="ink3"> · {row.ownerName}</span>}
                  <span className="block s13 ink2">{t("appliedRow", { made: row.made, exhibitors: row.exhibitors, moved: row.moved })}</span>
                  <span className="block s12 ink3">{t("by", { name: row.memberName, when: timeText(row.createdAt, locale, member.timeZone) })}</span>
                </span>
                {row.undoneAt ? (
                  <span className="ink3 s13">{t("undone")}</span>
                ) : (
                  may(member, "create", "tasks") && (
                    <ActionForm action={undoLayingAction.bind(null, workspace)} submit={t("undo")} quiet>
                      <HiddenField name="id" value={row.id} />
                    </ActionForm>
                  )
                )}
              </li>
            ))}
          </ul>
          <Paging {...page} href={(to) => withParams(path, wish, { page: String(to) })} />
        </section>
      )}
    </>
  );
}
