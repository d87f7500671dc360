import { writePreference } from './preference.ts';

/** `<gatehouse-theme-switch>`: light, dark or as the system. It stays hidden until this script runs, because it needs it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.choose(button.value);
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.querySelector('details[open]')) this.close();
    });
    document.addEventListener('click', ({ target }) => {
      if (!(target instanceof Node && this.contains(target))) this.fold();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.fold();
    });
    this.show();
  }

  private fold(): void {
    this.querySelector('details')?.removeAttribute('open');
  }

  private close(): void {
    this.fold();
    this.querySelector('summary')?.focus();
  }

  private choose(theme: string): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    writePreference('theme', theme === 'system' ? undefined : theme);
    this.show();
    this.close();
  }

  private show(): void {
    const theme = document.documentElement.dataset.theme ?? 'system';
    for (const button of this.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === theme));
  }
}

export const defineThemeSwitch = (): void =>
  customElements.define('gatehouse-theme-switch', ThemeSwitch);
