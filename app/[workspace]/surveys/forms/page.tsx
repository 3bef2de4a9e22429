import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { BankForms } from "@/components/surveys/forms/bank-forms";
import { FormTable } from "@/components/surveys/forms/form-table";
import { SurveyViews } from "@/components/surveys/survey-views";
import { Empty } from "@/components/ui/empty";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadBank, loadForms } from "@/lib/surveys/forms/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forms"))("title") };
}

export default async function FormsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "forms");
  const t = await getTranslations("forms");
  const forms = await loadForms(member);
  const composes = may(member, "manage", "forms");
  return (
    <>
      <div className="top">
        <h1>{(await getTranslations("surveys"))("title")}</h1>
        <div className="acts">
          {composes && (
            <Link className="btn main" href={`/${member.workspace}/surveys/forms/new`}>
              {t("new")}
            </Link>
          )}
        </div>
      </div>
      <SurveyViews workspace={member.workspace} current="forms" />
      <p className="lead mt-4 mb-4">{t("lead")}</p>
      {forms.length === 0 ? <Empty text={t("empty")} /> : <FormTable workspace={member.workspace} forms={forms} />}
      <BankForms workspace={member.workspace} bank={loadBank()} inUse={forms.map(({ key }) => key)} composes={composes} />
    </>
  );
}
