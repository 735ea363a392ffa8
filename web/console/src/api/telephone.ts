// The test telephone exists in demonstrations only and is not part of the published document of the API.

interface Answer<T> {
  200: { headers: Record<string, unknown>; content: { 'application/json': T } };
}

type Call = { path: { id: string } };

/** What the test telephone can be asked, in the form that the typed client reads. */
export interface TelephonePaths {
  '/api/telephone': {
    get: { responses: Answer<Telephone> };
  };
  '/api/telephone/calls': {
    post: {
      requestBody: {
        content: { 'application/json': { dialled: string; number: string; withheld: boolean; sdp: string } };
      };
      responses: Answer<{ id: string; sdp: string }>;
    };
  };
  '/api/telephone/calls/{id}': {
    get: { parameters: Call; responses: Answer<TelephoneState> };
    delete: { parameters: Call; responses: Answer<unknown> };
  };
  '/api/telephone/calls/{id}/digits': {
    post: {
      parameters: Call;
      requestBody: { content: { 'application/json': { digit: string } } };
      responses: Answer<unknown>;
    };
  };
}

export interface Telephone {
  callers: { name: string; number: string; note: string }[];
  services: string[];
  sipAddress: string;
}

export interface TelephoneState {
  state: 'calling' | 'ringing' | 'talking' | 'ended';
  reason: string | null;
}
