import type { ReactNode } from "react";
import { getLocale, getTranslations } from "next-intl/server";

import { Frame } from "@/components/frame/frame";
import { ViewingBar } from "@/components/roles/viewing-bar";
import { KeepsProvider } from "@/components/ui/keeps";
import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";
import { noteOpening } from "@/lib/members/loaders";
import { loadUnread } from "@/lib/presence/loaders";
import { reachOf } from "@/lib/tenant/organizer-id";
import { loadMemberships, requireMember } from "@/lib/tenant/require-member";

export default async function WorkspaceLayout({ children, params }: { children: ReactNode; params: Promise<{ workspace: string }> }) {
  const member = await requireMember((await params).workspace);
  noteOpening(member);
  const others = (await loadMemberships()).length > 1;
  const t = await getTranslations("common");
  return (
    <Frame member={member} severalOrganizers={others} unread={await loadUnread(member)}>
      {member.closesAt && (
        <p role="status" className="watch mb-4">
          {t("closing", { day: dayText(today(member.timeZone, member.closesAt), await getLocale()) })}
        </p>
      )}
      {member.viewing && <ViewingBar member={member} />}
      <KeepsProvider keeps={reachOf(member.organizerId).kept.keeps}>{children}</KeepsProvider>
      {member.isDemo && <p className="s12 ink3 mt-12">{t("demoBanner")}</p>}
    </Frame>
  );
}
