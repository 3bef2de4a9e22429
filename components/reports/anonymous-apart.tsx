import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Fragment } from "react";

/** Says where the answers without a name are counted, of an edition whose campaigns take such. */
export function AnonymousApart({ workspace, campaigns }: { workspace: string; campaigns: readonly { readonly id: string; readonly title: string }[] }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  if (campaigns.length === 0) return null;
  const list = campaigns.map(({ id, title }, index) => (
    <Fragment key={id}>
      {index > 0 && (locale === "zh" ? "、" : ", ")}
      <Link href={`/${workspace}/surveys/campaigns/${id}/results`}>{title}</Link>
    </Fragment>
  ));
  return <p className="s13 ink2 mt-7 max-w-[76ch]">{t.rich("apart", { n: campaigns.length, list: () => <>{list}</> })}</p>;
}
