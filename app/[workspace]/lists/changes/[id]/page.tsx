import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangePage } from "@/components/lists/change-page";
import { cancelChangeAction, undoChangeAction } from "@/lib/lists/changes/actions";
import { loadChange, loadChangeWords } from "@/lib/lists/changes/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.changes"))("title") };
}

export default async function OneChangePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "lists");
  const [{ change, rows, field }, words] = await Promise.all([loadChange(member, id), loadChangeWords(member)]);
  const acts = may(member, "edit", "lists") ? { cancel: cancelChangeAction.bind(null, workspace), undo: undoChangeAction.bind(null, workspace) } : null;
  return <ChangePage workspace={workspace} change={change} rows={rows} field={field} words={words} acts={acts} />;
}
