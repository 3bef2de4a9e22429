import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/fields";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { FloorPart } from "@/lib/shows/floor/schema";
import type { FormState } from "@/lib/tenant/form-state";
import { PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";

type Act = (place: EditionPlace, state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;

interface Row {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly shown: ReactNode;
}

interface Props<T extends Row> {
  readonly place: EditionPlace;
  readonly part: FloorPart;
  readonly words: { readonly title: string; readonly none: string; readonly add: string };
  readonly rows: readonly T[];
  readonly mayChange: boolean;
  readonly change: Act;
  readonly add: Act;
  /** The fields of one row's form, or of a new one's. */
  readonly fields: (row?: T) => ReactNode;
  /** Where there is nothing yet, whether the form for the first stands open. */
  readonly openFirst?: boolean;
}

/** The parts of one kind that an edition has, in order: each can be changed and removed, and one more added. */
export async function PartList<T extends Row>({ place, part, words, rows, mayChange, change, add, fields, openFirst = false }: Props<T>) {
  const [t, common] = await Promise.all([getTranslations("shows.floor"), getTranslations("common")]);
  const id = `${part}s`;
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      {rows.length === 0 && <Empty text={words.none} />}
      <ul className="rows">
        {rows.map((row) => (
          <PartRow
            key={row.id}
            edit={mayChange ? t("editOf", { name: row.name }) : null}
            form={
              <>
                <ActionForm action={change.bind(null, place)} submit={common("save")}>
                  <HiddenField name="id" value={row.id} />
                  <HiddenField name="seenVersion" value={row.version} />
                  {fields(row)}
                </ActionForm>
                <RemoveButton place={place} part={part} id={row.id} name={row.name} />
              </>
            }
          >
            {row.shown}
          </PartRow>
        ))}
      </ul>
      {mayChange && (
        <details className="mt-3" open={openFirst && rows.length === 0}>
          <summary className="cursor-pointer text-accent">{words.add}</summary>
          <div className="mt-3">
            <ActionForm action={add.bind(null, place)} submit={common("create")}>
              <HiddenField name="editionId" value={place.editionId} />
              {fields()}
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  );
}
