import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { keepApartAction, maybeOneAgainAction } from "@/lib/duplicates/actions";
import type { Candidate, ContactPair, Pair, Reason, Strength } from "@/lib/duplicates/types";
import { dayText } from "@/lib/format/day-text";
import { Reasons } from "./reasons";

interface Props {
  readonly workspace: string;
  /** Whether the reader may merge and set apart. */
  readonly keeper: boolean;
}

/** Exhibitors that may be one, a pair a row: what they share, the way to compare them, and the word that they are two. */
export function PairList({ workspace, keeper, pairs }: Props & { pairs: readonly Pair[] }) {
  return (
    <ul className="rows">
      {pairs.map(({ a, b, ...pair }) => (
        <PairRow key={`${a.id} ${b.id}`} workspace={workspace} keeper={keeper} of="exhibitors" ids={[a.id, b.id]} {...pair} compare={`/${workspace}/duplicates/merge?keep=${a.id}&other=${b.id}`}>
          {[a, b].map((one) => (
            <CandidateLines key={one.id} workspace={workspace} candidate={one} />
          ))}
        </PairRow>
      ))}
    </ul>
  );
}

/** Contacts of one exhibitor that may be one person. */
export function ContactPairList({ workspace, keeper, pairs }: Props & { pairs: readonly ContactPair[] }) {
  return (
    <ul className="rows">
      {pairs.map(({ exhibitorId, exhibitorName, a, b, ...pair }) => (
        <PairRow key={`${a.id} ${b.id}`} workspace={workspace} keeper={keeper} of="contacts" ids={[a.id, b.id]} {...pair} compare={`/${workspace}/duplicates/contacts/merge?keep=${a.id}&other=${b.id}`}>
          {[a, b].map(({ id, name, email, phone }) => (
            <div key={id} className="min-w-0">
              <Link className="plain font-medium break-words" href={`/${workspace}/exhibitors/${exhibitorId}/contacts/${id}/edit`}>
                {name}
              </Link>
              <p className="s13 ink3 break-words">{[email, phone, exhibitorName].filter(Boolean).join(" · ")}</p>
            </div>
          ))}
        </PairRow>
      ))}
    </ul>
  );
}

async function CandidateLines({ workspace, candidate: { id, name, nameLocal, country, city, contacts, participations, archived } }: { workspace: string; candidate: Candidate }) {
  const t = await getTranslations("duplicates.queue");
  return (
    <div className="min-w-0">
      <Link className="plain font-medium break-words" href={`/${workspace}/exhibitors/${id}`}>
        {name}
      </Link>
      <p className="s13 ink3 break-words">{[nameLocal, [city, country].filter(Boolean).join(" "), t("holds", { contacts, participations }), archived && t("archived")].filter(Boolean).join(" · ")}</p>
    </div>
  );
}

interface RowProps extends Props {
  readonly of: "exhibitors" | "contacts";
  readonly ids: readonly [string, string];
  readonly strength: Strength;
  readonly reasons: readonly Reason[];
  readonly dismissed: Pair["dismissed"];
  readonly compare: string;
  readonly children: ReactNode;
}

async function PairRow({ workspace, keeper, of, ids, strength, reasons, dismissed, compare, children }: RowProps) {
  const [t, locale] = await Promise.all([getTranslations("duplicates.queue"), getLocale()]);
  return (
    <li className="grid gap-3 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)] md:gap-6">
      <div className="grid gap-2">{children}</div>
      <div>
        <p className="s12 ink3">{t(`strengths.${strength}`)}</p>
        <Reasons reasons={reasons} />
      </div>
      <div className="grid content-start gap-2">
        {dismissed && <p className="s13 ink2">{t("apartBy", { name: dismissed.by, day: dayText(dismissed.on, locale) })}</p>}
        {keeper && !dismissed && (
          <p>
            <Link className="btn" href={compare}>
              {t("compare")}
            </Link>
          </p>
        )}
        {keeper && (
          <Words of={[]}>
            <ActionForm quiet action={(dismissed ? maybeOneAgainAction : keepApartAction).bind(null, workspace)} submit={dismissed ? t("again") : t("apart")}>
              <HiddenField name="of" value={of} />
              {dismissed ? (
                <HiddenField name="id" value={dismissed.id} />
              ) : (
                <>
                  <HiddenField name="aId" value={ids[0]} />
                  <HiddenField name="bId" value={ids[1]} />
                </>
              )}
            </ActionForm>
          </Words>
        )}
      </div>
    </li>
  );
}
