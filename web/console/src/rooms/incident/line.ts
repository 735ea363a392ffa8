/** A line for the log as it is kept: what is being typed, and what is on its way. */
export interface Line {
  text: string;
  sending: string;
}

export const noLine: Line = { text: '', sending: '' };

/** Enter was pressed: the field is free for the next line. */
export function leaving({ text }: Line): Line {
  return { text: '', sending: text.trim() };
}

/** It did not arrive, or the window was closed meanwhile: it stands in the field again, before what was typed since. */
export function returned({ text, sending }: Line): Line {
  return { text: [sending, text].filter(Boolean).join('\n'), sending: '' };
}

/** It is in the log: sent from the field, or once more after it had come back there. */
export function arrived({ text }: Line, line: string): Line {
  if (text.trim() === line) return noLine;
  return { text: text.startsWith(`${line}\n`) ? text.slice(line.length + 1) : text, sending: '' };
}

/** The field for it: several incidents may be on one screen. */
export const lineId = (incident: string) => `line-${incident}`;
