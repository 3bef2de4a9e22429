import { getLocale, getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { HiddenField, TextArea, TextField } from "@/components/ui/fields";
import { exactMoney } from "@/lib/format/money";
import { addPackageAction, changePackageAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { PackageRow } from "@/lib/shows/floor/types";
import { PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";

interface Props {
  readonly place: EditionPlace;
  readonly currency: string;
  readonly packages: readonly PackageRow[];
  readonly mayChange: boolean;
}

/** What exhibitors can book together. */
export async function Packages({ place, currency, packages, mayChange }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("shows.floor"), getTranslations("common"), getLocale()]);
  const fields = (pack?: PackageRow) => (
    <>
      <TextField name="name" label={t("fields.package")} initial={pack?.name} required />
      <TextArea name="contents" label={t("fields.contents")} initial={pack?.contents ?? ""} rows={3} />
      <TextField name="price" inputMode="decimal" label={t("fields.price", { currency })} initial={pack?.price ?? ""} />
    </>
  );
  return (
    <section className="part" aria-labelledby="packages">
      <h2 id="packages">{t("packages")}</h2>
      {packages.length === 0 && <Empty text={t("noPackages")} />}
      <ul className="rows">
        {packages.map((pack) => (
          <PartRow
            key={pack.id}
            edit={mayChange ? t("editOf", { name: pack.name }) : null}
            form={
              <>
                <ActionForm action={changePackageAction.bind(null, place)} submit={common("save")}>
                  <HiddenField name="id" value={pack.id} />
                  <HiddenField name="seenVersion" value={pack.version} />
                  {fields(pack)}
                </ActionForm>
                <RemoveButton place={place} part="package" id={pack.id} name={pack.name} />
              </>
            }
          >
            <p className="pair">
              <span>
                <b>{pack.name}</b> <span className="ink2 s13">{t("bookedTimes", { n: pack.booked })}</span>
              </span>
              <span className="nowrap">{pack.price !== null && exactMoney(pack.price, currency, locale)}</span>
            </p>
            {pack.contents && <p className="s13 ink2 whitespace-pre-line">{pack.contents}</p>}
          </PartRow>
        ))}
      </ul>
      {mayChange && (
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">{t("newPackage")}</summary>
          <div className="mt-3">
            <ActionForm action={addPackageAction.bind(null, place)} submit={common("create")}>
              <HiddenField name="editionId" value={place.editionId} />
              {fields()}
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  );
}
