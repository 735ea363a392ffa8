import type { Acting } from '../../api/act';
import { type Problem, problemFrom, unreachable } from '../../api/problem';
import type { Import } from './imports';

/** A file as the form gives it. */
export interface Bringing {
  kind: Import['kind'];
  source: string;
  file: File;
}

/** Sends a file of any size and says how much of it has left. XMLHttpRequest, because fetch tells nothing of what it
    has sent and a request that may be repeated would be held in memory. */
export function bring(given: Bringing, by: Acting, sent: (share: number) => void): Promise<Import> {
  const { kind, source, file } = given;
  const address = `/api/imports?${new URLSearchParams({ kind, source, name: file.name })}`;
  return new Promise((resolve, reject: (problem: Problem) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.setRequestHeader('Idempotency-Key', by['Idempotency-Key']);
    request.upload.onprogress = (event) => sent(event.loaded / Math.max(event.total, 1));
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Import);
      else reject(problemFrom(request.status, answer));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
