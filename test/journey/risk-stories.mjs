// What is said in the journey of risk.test.mjs: a row in the evening that looks calmer than it is, gets worse, and ends;
// and a smashed window.
import { account } from './handling.mjs';

/** He has left and may come back; the child makes it urgent. */
export const row = {
  ...account,
  answers: {
    'safe-to-talk': 'y',
    'what-happened': 'A row, and he pushed her. He has left on foot.',
    'where-are-they': '1',
    hurt: '1',
    children: 'y',
    'getting-worse': 'n',
    separated: 'y',
    'safe-contact': 'Text only, he answers her calls.',
  },
  levels: {
    threat: ['2', 'Says he will be back'],
    harm: ['2', 'Bruised arm'],
    risk: ['2', 'He has gone for now'],
    investigation: ['2', 'Doorbell camera was recording'],
    vulnerability: ['2', 'Daughter of six with her'],
    engagement: ['2', 'Text only'],
  },
  risk: '2',
  rationale: 'He has gone, and she has locked the door. He has come back before, and a child is there.',
  justification: 'A child of six is there, and nobody knows when he comes back.',
  summary: 'Former partner left after a row, may come back; child in the house',
};

export const delay = {
  victim: ['s', 'She is upstairs with the door locked and can see the street.'],
  rationale: 'As before: he has not come back, and she can leave by the yard.',
  until: '20',
  reason: 'Both cars of the town are at the collision on the A968.',
  safety: 'Tom Birtwhistle stays on the line; the neighbour has her key.',
};

export const worse = 'He has sent a text: “I am outside, open the door.”';

export const heard = 'The neighbour heard glass break at the back.';

export const raising = {
  victim: ['s', 'She whispers. She hears him in the yard.'],
  differs: {
    'levels-threat': ['3', 'Texts that he is outside'],
    'levels-risk': ['3', 'In the yard now'],
    risk: '3',
  },
  rationale: 'He is in the yard and the only way out leads past him.',
};

export const lowering = {
  victim: ['s', 'Calm, with her mother, the child asleep.'],
  differs: {
    'levels-threat': ['1', 'In custody until the morning'],
    'levels-risk': ['1', 'She is not alone'],
    risk: '2',
  },
  rationale: 'He was arrested in the next street. What is left is his coming home tomorrow.',
  grade: '2',
  reason: 'He is in custody; she is to be seen, but within the hour is soon enough.',
};

export const damage = {
  caller: 'Owen Pratt',
  place: '3 Tannery Row, Lanternby',
  type: 'criminal damage',
  answers: {
    'going-on': 'n',
    'what-happened': 'A stone through the window of the shed.',
    danger: 'n',
  },
  levels: {
    threat: ['0', 'None that he knows of'],
    harm: ['1', 'A window'],
    risk: ['0', 'Over since last night'],
    investigation: ['0', 'Nobody saw it'],
    vulnerability: ['0', 'None seen'],
    engagement: ['0', 'Content to be rung'],
  },
  risk: '1',
  rationale: 'Damage to a thing, over since last night, and nobody is afraid.',
  grade: '4',
  justification: 'Nothing is going on and nobody is in danger.',
  summary: 'Window of a shed broken overnight',
  // Asked before resolving without deployment.
  leads: [
    ['Is the person who did it still there, or close by?', 'n'],
    ['Do you know who did it, or how they could be found?', 'n'],
    ['Could a camera, a doorbell or a dashboard have seen it?', 'y'],
  ],
};
