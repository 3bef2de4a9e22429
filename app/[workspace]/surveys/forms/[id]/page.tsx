import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { DiscardDraft } from "@/components/surveys/forms/discard-draft";
import { StartDraft } from "@/components/surveys/forms/start-draft";
import { VersionList } from "@/components/surveys/forms/version-list";
import { formTitle } from "@/components/surveys/forms/form-title";
import { Crumbs } from "@/components/ui/crumbs";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadForm } from "@/lib/surveys/forms/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

async function formOf({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "forms");
  const form = await loadForm(member, id);
  return { member, form, title: formTitle(await getTranslations("forms.bank"), form) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await formOf(props)).title };
}

export default async function FormPage(props: Props) {
  const { member, form, title } = await formOf(props);
  const t = await getTranslations("forms");
  const path = `/${member.workspace}/surveys/forms`;
  const composes = may(member, "manage", "forms");
  const drafted = form.versions.some(({ publishedAt }) => publishedAt === null);
  const published = form.versions.some(({ publishedAt }) => publishedAt !== null);
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <div className="top">
        <h1>{title}</h1>
        {composes && (
          <div className="acts">
            {published && (
              <Link className="btn" href={`${path}/new?start=${form.id}`}>
                {t("one.copy")}
              </Link>
            )}
            {drafted ? (
              <Link className="btn main" href={`${path}/${form.id}/edit`}>
                {t("one.edit")}
              </Link>
            ) : (
              form.origin === "own" && <StartDraft workspace={member.workspace} formId={form.id} />
            )}
          </div>
        )}
      </div>
      {form.origin !== "own" && <p className="ink2 mt-2 max-w-[760px]">{t(form.origin === "bank" ? "one.locked" : "one.imported")}</p>}
      <VersionList path={`${path}/${form.id}`} versions={form.versions} timeZone={member.timeZone} />
      {composes && drafted && <DiscardDraft workspace={member.workspace} formId={form.id} />}
    </>
  );
}
