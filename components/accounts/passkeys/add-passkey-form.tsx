"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { addPasskeyAction, offerPasskeyAction } from "@/lib/accounts/passkeys/actions";
import type { FormState } from "@/lib/tenant/form-state";
import { makeBy } from "./ceremony";
import { usePasskeys } from "./use-passkeys";

async function add(before: FormState<unknown>, form: FormData): Promise<FormState<unknown>> {
  const made = await makeBy(await offerPasskeyAction(), { name: String(form.get("name") ?? "") });
  if (typeof made !== "string") return made;
  form.set("response", made);
  return await addPasskeyAction(before, form);
}

/** A name, and then the device asks for a finger, a face or a PIN. Where the browser knows no passkeys it says so. */
export function AddPasskeyForm({ device, labels }: { device: string; labels: { readonly name: string; readonly hint: string; readonly submit: string; readonly none: string } }) {
  if (!usePasskeys()) return <p className="s13 ink2">{labels.none}</p>;
  return (
    <ActionForm action={add} submit={labels.submit} quiet>
      <TextField name="name" label={labels.name} hint={labels.hint} initial={device} required />
    </ActionForm>
  );
}
