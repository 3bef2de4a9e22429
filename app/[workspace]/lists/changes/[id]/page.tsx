import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangePage } from "@/components/lists/change-page";
import { cancelChangeAction, undoChangeAction } from "@/lib/lists/changes/actions";
import { loadChange, loadChangeWords } from "@/lib/lists/changes/loaders";
import { mayKeepRecords } from "@/lib/members/access";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.changes"))("title") };
}

export default async function OneChangePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  const [{ change, rows, field }, words] = await Promise.all([loadChange(member, id), loadChangeWords(member)]);
  const acts = mayKeepRecords(member) ? { cancel: cancelChangeAction.bind(null, workspace), undo: undoChangeAction.bind(null, workspace) } : null;
  return <ChangePage workspace={workspace} change={change} rows={rows} field={field} words={words} acts={acts} />;
}
