/** The parts of a form that identify it. */
export interface FormFields {
  readonly model: string | undefined;
  readonly user: string | undefined;
  /** All fields as text; a file is described by its name, type and size. */
  readonly text: string;
}

/** Reads a form, which has no text before it is sent; `undefined` for any other body. */
export function readForm(body: unknown): FormFields | undefined {
  if (typeof body !== 'object' || !(body instanceof FormData)) return undefined;
  const fields = [...body.entries()].map(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.type, value.size],
  );
  return { model: textIn(body, 'model'), user: textIn(body, 'user'), text: JSON.stringify(fields) };
}

function textIn(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
}
