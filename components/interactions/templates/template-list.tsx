import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { shelveNoteTemplateAction } from "@/lib/interactions/templates/actions";
import type { NoteTemplateDetail } from "@/lib/interactions/templates/types";
import { PHASES } from "../choices";

interface Props {
  readonly workspace: string;
  readonly templates: readonly NoteTemplateDetail[];
  /** Who may word them; others read. */
  readonly editable: boolean;
}

/** Templates phase by phase, each in both languages, with what can be done to it. */
export async function NoteTemplateList({ workspace, templates, editable }: Props) {
  const t = await getTranslations("interactions");
  const common = await getTranslations("common");
  return (
    <>
      {PHASES.map((phase) => {
        const ofPhase = templates.filter((template) => template.phase === phase);
        return ofPhase.length === 0 ? null : (
          <section key={phase} className="part">
            <h2>{t(`phases.${phase}`)}</h2>
            <ul className="rows">
              {ofPhase.map(({ id, textEn, textZh, archived }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3">
                  <span className="min-w-0 flex-1 basis-60 break-words">
                    {textEn !== null && <span lang="en" className="block">{textEn}</span>}
                    {textZh !== null && <span lang="zh-Hans" className={textEn === null ? "block" : "block s13 ink2"}>{textZh}</span>}
                  </span>
                  {editable && (
                    <span className="flex gap-2">
                      {!archived && (
                        <Link className="btn" href={`/${workspace}/interactions/note-templates/${id}/edit`} aria-label={`${common("edit")}: ${textEn ?? textZh ?? ""}`}>
                          {common("edit")}
                        </Link>
                      )}
                      <ActionForm action={shelveNoteTemplateAction.bind(null, workspace)} submit={archived ? t("templates.restore") : t("templates.archive")} quiet>
                        <HiddenField name="id" value={id} />
                        <HiddenField name="shelf" value={archived ? "used" : "archived"} />
                      </ActionForm>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
