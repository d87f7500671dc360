/** A turning ring; what is being waited for must be said in words beside it. */
export function Spinner({ className = '' }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`size-4 animate-spin rounded-full border-2 border-current border-r-transparent ${className}`}
    />
  );
}
