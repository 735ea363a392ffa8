/** The account of the matching as the server gives it (GET /api/matching). */
export interface MatchingState {
  live: MatchingModel;
  classes: { name: string; perCall: number; learned: boolean }[];
  fields: MatchingField[];
  history: MatchingModel[];
  people: number;
  records: number;
  memoryBytes: number;
  loading: boolean;
  calibration: MatchingBin[];
  recall: {
    groups: MatchingNames[];
    names: number;
    slips: number;
    says: string;
    measuredAt: string;
  };
  decisions: { same: number; different: number; unsure: number };
  replay: { of: number; reproduced: number; differs: number; noModel: number; noAdvice: number };
  learning: MatchingLearning;
}

export interface MatchingModel {
  number: number;
  version: string;
  origin: 'shipped' | 'learned';
  madeAt: string;
  liveSince: string | null;
  refused: string;
  setAside: boolean;
  descriptions: number;
  decisions: number;
  people: number;
  measures: { name: string; before: number; after: number; of: number; passed: boolean }[];
}

export interface MatchingField {
  name: string;
  levels: { words: string; factor: number; classes: { class: string; factor: number }[] }[];
}

export interface MatchingBin {
  from: number;
  to: number;
  decided: number;
  stated: number;
  confirmed: number;
}

export interface MatchingNames {
  group: string;
  found: number;
  of: number;
  recall: number;
}

export interface MatchingLearning {
  running: boolean;
  nextAt: string;
  last: {
    at: string;
    verdict: 'taken-over' | 'refused' | 'unchanged' | 'too-few' | 'failed';
    says: string;
  } | null;
  warning: string;
}
