"use client";

import { CheckGroup } from "@/components/ui/check-group";
import { SelectField, TextField } from "@/components/ui/fields";
import type { OwnInput } from "@/lib/fields/types";

/** The organizer's own fields in a form, in their order. A form without any says nothing of them. */
export function OwnInputs({ inputs, none }: { inputs: readonly OwnInput[]; none: string }) {
  if (inputs.length === 0) return null;
  return (
    <>
      <input type="hidden" name="ownFields" value="yes" />
      <div className="grid gap-4 md:grid-cols-2">
        {inputs.map((input) => (
          <OwnInputField key={input.name} input={input} none={none} />
        ))}
      </div>
    </>
  );
}

function OwnInputField({ input, none }: { input: OwnInput; none: string }) {
  const { name, kind, label, hint, required, options, value, values } = input;
  if (kind === "choices")
    return (
      <div className="md:col-span-2">
        <input type="hidden" name="ownLists" value={name} />
        <CheckGroup name={name} label={label} hint={hint} options={options} initial={values} optional={!required} />
      </div>
    );
  if (kind === "choice" || kind === "person") return <SelectField name={name} label={label} hint={hint} required={required} empty={none} options={options} initial={value} />;
  return <TextField name={name} label={label} hint={hint} required={required} initial={value} type={kind === "day" ? "date" : "text"} inputMode={kind === "number" || kind === "money" ? "decimal" : undefined} />;
}
