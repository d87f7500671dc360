/** Above a form's button: what went wrong that belongs to no single field. Always in the page, so that it is announced. */
export function FormFailure({ text }: { readonly text: string | undefined }) {
  return <div role="alert">{text && <p className="notice notice-danger mb-4">{text}</p>}</div>;
}
