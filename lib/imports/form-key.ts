/** The key of the form that an answers file becomes. */
export function formKey(importId: string): string {
  return `import-${importId}`;
}
