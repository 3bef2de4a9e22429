import { useTranslations } from "next-intl";
import Link from "next/link";

import { minutesFor } from "@/components/surveys/door/minutes";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { useBankFormAction } from "@/lib/surveys/forms/actions";
import type { BankForms as Bank } from "@/lib/surveys/forms/types";
import { questionsOf } from "@/lib/surveys/schema";

interface Props {
  readonly workspace: string;
  readonly bank: Bank;
  readonly inUse: readonly (string | null)[];
  readonly composes: boolean;
}

/** The five forms of the instrument: what each is for, how long it takes, and the ways to begin. */
export function BankForms({ workspace, bank, inUse, composes }: Props) {
  const t = useTranslations("forms");
  return (
    <section className="part">
      <h2>{t("bank.title")}</h2>
      <p className="ink2 max-w-[760px]">{t("bank.text")}</p>
      <ul className="rows mt-2">
        {bank.map(({ key, definition }) => (
          <li key={key} className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto] items-center">
            <div>
              <h3 className="font-medium">{t(`bank.${key}`)}</h3>
              <p className="ink2">{t(`bank.about.${key}`)}</p>
              <p className="s13 ink3">{t("editor.estimate", { questions: questionsOf(definition).length, minutes: minutesFor(questionsOf(definition)) })}</p>
            </div>
            {composes && (
              <div className="flex flex-wrap items-center gap-2">
                {inUse.includes(key) ? (
                  <span className="s13 ink3">{t("bank.used")}</span>
                ) : (
                  <Words of={["forms"]}>
                    <ActionForm action={useBankFormAction.bind(null, workspace)} submit={t("bank.use")} quiet>
                      <HiddenField name="key" value={key} />
                    </ActionForm>
                  </Words>
                )}
                <Link className="btn quiet" href={`/${workspace}/surveys/forms/new?start=${key}`}>
                  {t("bank.start")}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
