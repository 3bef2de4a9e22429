import { getLocale, getTranslations } from "next-intl/server";

import { TextArea, TextField } from "@/components/ui/fields";
import { exactMoney } from "@/lib/format/money";
import { addPackageAction, changePackageAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { PackageRow } from "@/lib/shows/floor/types";
import { PartList } from "./part-list";

interface Props {
  readonly place: EditionPlace;
  readonly currency: string;
  readonly packages: readonly PackageRow[];
  readonly mayChange: boolean;
}

/** What exhibitors can book together. */
export async function Packages({ place, currency, packages, mayChange }: Props) {
  const [t, locale] = await Promise.all([getTranslations("shows.floor"), getLocale()]);
  const rows = packages.map((pack) => ({
    ...pack,
    shown: (
      <>
        <p className="pair">
          <span>
            <b>{pack.name}</b> <span className="ink2 s13">{t("bookedTimes", { n: pack.booked })}</span>
          </span>
          <span className="nowrap">{pack.price !== null && exactMoney(pack.price, currency, locale)}</span>
        </p>
        {pack.contents && <p className="s13 ink2 whitespace-pre-line">{pack.contents}</p>}
      </>
    ),
  }));
  return (
    <PartList
      place={place}
      part="package"
      words={{ title: t("packages"), none: t("noPackages"), add: t("newPackage") }}
      rows={rows}
      mayChange={mayChange}
      change={changePackageAction}
      add={addPackageAction}
      fields={(pack) => (
        <>
          <TextField name="name" label={t("fields.package")} initial={pack?.name} required />
          <TextArea name="contents" label={t("fields.contents")} initial={pack?.contents ?? ""} rows={3} />
          <TextField name="price" group="money" inputMode="decimal" label={t("fields.price", { currency })} initial={pack?.price ?? ""} />
        </>
      )}
    />
  );
}
