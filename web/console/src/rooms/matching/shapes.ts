import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type MatchingState = Schemas['MatchingState'];
export type MatchingModel = Schemas['MatchingModel'];
export type MatchingField = Schemas['MatchingField'];
export type MatchingBin = Schemas['MatchingBin'];
export type MatchingLearning = Schemas['MatchingLearning'];
