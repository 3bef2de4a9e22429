const NAME = /^own-([0-9a-f-]{36})$/;

/**
 * A form sends each own field by its own name, and a box for each ticked choice. They travel on as one value (`own`), and several choices as a list where a
 * failed form finds them again. A form without own fields is left as it is.
 */
export function bundleOwn(form: FormData): void {
  if (!form.has("ownFields")) return;
  const several = new Set(form.getAll("ownLists"));
  const own: Record<string, string | string[]> = {};
  for (const name of new Set([...form.keys(), ...several].filter((key): key is string => typeof key === "string"))) {
    const [, id] = NAME.exec(name) ?? [];
    if (id === undefined) continue;
    const values = form.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");
    own[id] = several.has(name) ? values : (values[0] ?? "");
    if (several.has(name)) form.set(name, JSON.stringify(values));
  }
  form.set("own", JSON.stringify(own));
}
