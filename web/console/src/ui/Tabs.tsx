import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import classes from './Tabs.module.css';

export interface Tab {
  code: string;
  label: string;
  /** Where a person's roles hide some tabs, so that the key stays the same; else Alt with the tab's number. */
  keys?: string;
  /** How much waits there; left out while it is not known. */
  count?: number;
  /** Some of it is late: a mark and a word say so. */
  late?: boolean;
}

interface Props {
  label: string;
  tabs: Tab[];
  shown: string;
  show: (code: string) => void;
  /** What belongs to the tab that is shown. */
  children: ReactNode;
}

/** Several lists of which one is shown: arrows, Home and End walk the tabs, one Tab stop in all. */
export function Tabs({ label, tabs, shown, show, children }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.code === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    show(next.code);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.code)}"]`)?.focus();
  };
  return (
    <div className={classes.whole}>
      <div ref={list} role="tablist" aria-label={label} className={classes.tabs} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.code}
            type="button"
            role="tab"
            id={`${id}-${tab.code}`}
            data-tab={tab.code}
            aria-selected={tab.code === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab.code === shown ? 0 : -1}
            className={classes.tab}
            onClick={() => show(tab.code)}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className={classes.count} data-late={tab.late}>
                {tab.late && <span aria-hidden="true">! </span>}
                {tab.count}
                {tab.late && <span className="unseen">, some of it late</span>}
              </span>
            )}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`} className={classes.panel}>
        {children}
      </div>
    </div>
  );
}
