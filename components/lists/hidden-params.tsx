/** The rest of an address, carried by a form that says another part of it. */
export function HiddenParams({ params, except }: { params: readonly (readonly [string, string])[]; except: readonly string[] }) {
  return params.filter(([name]) => !except.includes(name)).map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
