import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import { Icon } from './Icon.tsx';

interface MenuChoice {
  readonly text: string;
  readonly onChoose: () => void;
  readonly danger?: boolean;
}

interface RowMenuProps {
  /** Accessible name of the button: "More for My first app". */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
}

/** The rarer things to do with one row of a list. The menu stands in the row itself, so that it is inside of the page's landmarks. */
export function RowMenu({ label, choices }: RowMenuProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label} className="button button-quiet button-small w-8 px-0!">
        <Icon name="more" />
      </Menu.Trigger>
      <div ref={place} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={4} align="end" className="z-30 outline-none">
          <Menu.Popup className="bg-bg border-border shadow-popover min-w-40 rounded-md border p-1 outline-none">
            {choices.map(({ text, onChoose, danger = false }) => (
              <Menu.Item
                key={text}
                onClick={onChoose}
                className={`data-highlighted:bg-surface-strong cursor-default rounded-sm px-3 py-1.5 text-sm outline-none select-none ${danger ? 'text-danger' : ''}`}
              >
                {text}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
