import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { PanelHead } from "@/components/ui/panel-head";
import type { Beside } from "@/lib/exhibitors/beside/types";
import { FileSize } from "./file-size";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly beside: Beside;
  readonly mayAdd: boolean;
}

/** The newest files of one exhibitor. */
export function FilesPanel({ workspace, exhibitorId, beside: { files, moreFiles }, mayAdd }: Props) {
  const t = useTranslations("exhibitors.files");
  const path = `/${workspace}/exhibitors/${exhibitorId}/files`;
  return (
    <>
      <PanelHead title={t("title")} links={[moreFiles > 0 && { href: path, label: t("more", { n: moreFiles }) }, mayAdd && { href: path, label: t("add") }]} />
      {files.length === 0 ? (
        <p className="ink2 s13">{t("none")}</p>
      ) : (
        <ul className="rows">
          {files.map(({ id, name, size, createdAt }) => (
            <li key={id} className="pair">
              <a className="break-all" href={`${path}/${id}`}>
                {name}
              </a>
              <span className="s13 ink3 nowrap">
                <FileSize bytes={size} /> · <Day date={createdAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
