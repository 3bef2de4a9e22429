import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FileTable } from "@/components/exhibitors/file-table";
import { UploadForm } from "@/components/exhibitors/upload-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { removeFileAction } from "@/lib/exhibitors/files/actions";
import { loadFiles } from "@/lib/exhibitors/files/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.files"))("title") };
}

export default async function FilesPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "files");
  const exhibitor = await loadExhibitor(member, id);
  const wish = await searchParams;
  const [{ rows, ...page }, t, common] = await Promise.all([loadFiles(member, id, wish), getTranslations("exhibitors.files"), getTranslations("common")]);
  const path = `/${workspace}/exhibitors/${id}/files`;
  const keeps = may(member, "create", "files");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("title")}</h1>
      {page.total === 0 ? (
        <Empty text={t("none")} />
      ) : (
        <Words of={["exhibitors"]}>
          <FileTable path={path} exhibitorId={id} files={rows} viewer={{ memberId: member.memberId, manages: may(member, "manage", "files"), keeps }} remove={removeFileAction.bind(null, workspace)} />
        </Words>
      )}
      <Paging {...page} href={(to) => withParams(path, wish, { page: String(to), error: null })} />
      {keeps && (
        <section className="part">
          <h2 className="mb-3">{t("add")}</h2>
          <UploadForm action={`${path}/upload`} exhibitorId={id} failed={single(wish, "error")} />
        </section>
      )}
    </>
  );
}
