/** One thing that happened to a record since the asker looked at it. */
export interface Change {
  version: number;
  type: string;
  at: string;
  actor?: string;
  actorName?: string;
  summary?: string;
}

/** A refusal as the server words it (RFC 9457), or an outage in the same shape so that one piece of a screen shows both. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly field?: string,
    readonly details?: unknown,
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** The answer was not a refusal: the line or the server is gone, and the same request may be sent again. */
  get outage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  get changes(): Change[] {
    return this.status === 409 && Array.isArray(this.details) ? (this.details as Change[]) : [];
  }
}

export function unreachable(): Problem {
  return new Problem(
    0,
    'link.lost',
    'Bluelamp cannot be reached. Nothing that you entered is lost; try again.',
  );
}

interface Body {
  detail?: string;
  title?: string;
  code?: string;
  field?: string;
  details?: unknown;
  errors?: { message?: string; location?: string }[] | null;
}

/** Reads a problem document; also understands the `errors` list that a schema check adds. */
export function problemFrom(status: number, body: unknown): Problem {
  const b: Body = typeof body === 'object' && body !== null ? (body as Body) : {};
  const first = b.errors?.[0];
  const detail = first?.message ? `${b.detail ?? b.title ?? ''}: ${first.message}` : (b.detail ?? b.title);
  return new Problem(
    status,
    b.code ?? `http.${status}`,
    detail ?? `The server answered ${status}. Tell your supervisor if it happens again.`,
    b.field || first?.location?.replace(/^body\./, ''),
    b.details,
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : unreachable();
}
