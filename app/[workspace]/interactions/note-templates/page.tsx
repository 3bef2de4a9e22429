import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { NoteTemplateList } from "@/components/interactions/templates/template-list";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Fold } from "@/components/ui/fold";
import { adoptHouseTemplatesAction } from "@/lib/interactions/templates/actions";
import { loadNoteTemplates, readHouseTemplates } from "@/lib/interactions/templates/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions.templates"))("title") };
}

export default async function NoteTemplatesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "interactions");
  const [own, t, interactions] = await Promise.all([loadNoteTemplates(member), getTranslations("interactions.templates"), getTranslations("interactions")]);
  const editable = may(member, "manage", "interactions");
  const used = own.filter(({ archived }) => !archived);
  const away = own.filter(({ archived }) => archived);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/interactions`, label: interactions("title") }]} />
      <div className="top">
        <h1>{t("title")}</h1>
        {editable && (
          <div className="acts">
            <Link className="btn main" href={`/${workspace}/interactions/note-templates/new`}>
              {t("new")}
            </Link>
          </div>
        )}
      </div>
      <p className="mt-2 max-w-[640px] ink2">{own.length === 0 ? t("house") : used.length === 0 ? t("none") : t("lead")}</p>
      {own.length === 0 && editable && (
        <div className="mt-3">
          <ActionForm action={adoptHouseTemplatesAction.bind(null, workspace)} submit={t("adopt")} quiet>
            {null}
          </ActionForm>
        </div>
      )}
      <NoteTemplateList workspace={workspace} templates={own.length === 0 ? readHouseTemplates() : used} editable={editable && own.length > 0} />
      {away.length > 0 && (
        <Fold title={t("away", { count: away.length })}>
          <NoteTemplateList workspace={workspace} templates={away} editable={editable} />
        </Fold>
      )}
    </>
  );
}
