import { getTranslations } from "next-intl/server";
import Link from "next/link";

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The address of a page, with all filters kept. */
  readonly href: (page: number) => string;
}

/** Where one is in a long list, and the way on; the server does the paging. */
export async function Paging({ page, pageSize, total, href }: Props) {
  const t = await getTranslations("common.paging");
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className="mt-3 flex items-center justify-between gap-4 s13 ink2" aria-label={t("label")}>
      <span>{total === 0 ? t("empty") : t("range", { from: (page - 1) * pageSize + 1, to: Math.min(total, page * pageSize), total })}</span>
      <span className="flex gap-4">
        {page > 1 && (
          <Link rel="prev" href={href(page - 1)}>
            {t("previous")}
          </Link>
        )}
        {page < last && (
          <Link rel="next" href={href(page + 1)}>
            {t("next")}
          </Link>
        )}
      </span>
    </nav>
  );
}
