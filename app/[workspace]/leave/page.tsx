import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { leaveAction } from "@/lib/members/actions";
import { loadIsLastOwner } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("leave") };
}

/** Everybody's own way out. */
export default async function LeavePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "desk");
  const [last, t] = await Promise.all([loadIsLastOwner(member), getTranslations("members")]);
  return (
    <>
      <h1 className="break-words">{t("leaveOf", { organizer: member.organizerName })}</h1>
      <p className="lead mt-2">{t(last ? "leaveLast" : "leaveText")}</p>
      {!last && (
        <section className="part">
          <ActionForm action={leaveAction.bind(null, workspace)} submit={t("leaveNow")} quiet>
            <HiddenField name="id" value={member.memberId} />
          </ActionForm>
        </section>
      )}
    </>
  );
}
