const paths = {
  check: 'm3 8.5 3.2 3.2L13 4.8',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm6.5 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8m0-8-8 8',
  dot: 'M8 8h.01',
} as const;

/** A line drawing 16 units wide, in the colour of the text. It carries no meaning of its own. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="size-4 flex-none"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'dot' ? 2.5 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
