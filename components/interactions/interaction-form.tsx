import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { isoDay } from "@/lib/format/days";
import { updateInteractionAction } from "@/lib/interactions/actions";
import { CODED_CONSTRUCTS } from "@/lib/interactions/schema";
import type { InteractionDetail } from "@/lib/interactions/types";
import type { EditionChoice } from "@/lib/shows/editions/types";
import { FunctionFields } from "./function-fields";
import { MainFields } from "./main-fields";
import { MoreFields } from "./more-fields";

interface Props {
  readonly workspace: string;
  readonly interaction: InteractionDetail;
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
}

/** Changes a logged interaction; where that changes what it says of the relationship, a reason is asked for. */
export async function InteractionForm({ workspace, interaction: known, contacts, editions }: Props) {
  const t = await getTranslations("interactions.fields");
  const common = await getTranslations("common");
  const figure = (value: number | null) => (value === null ? "" : String(value));
  return (
    <ActionForm action={updateInteractionAction.bind(null, workspace)} submit={common("save")}>
      <HiddenField name="id" value={known.id} />
      <HiddenField name="seenVersion" value={known.version} />
      <MainFields
        contacts={contacts}
        initial={{ note: known.note ?? "", channel: known.channel, direction: known.direction, contactId: known.contactId ?? "", occurredOn: isoDay(known.occurredOn), mood: figure(known.mood) }}
      />
      <FunctionFields initial={known.functions} />
      <MoreFields
        editions={editions}
        constructs={CODED_CONSTRUCTS}
        initial={{ editionId: known.editionId ?? "", phase: known.phase ?? "", codedConstruct: known.codedConstruct ?? "", codedValue: figure(known.codedValue) }}
      />
      <TextField name="reason" label={t("reason")} hint={t("reasonHint")} />
    </ActionForm>
  );
}
