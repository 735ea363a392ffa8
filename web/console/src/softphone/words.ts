import type { PhoneState } from './softphone';

/** The telephone's state as the handler reads it. */
export function phoneWords(phone: PhoneState): string {
  switch (phone.kind) {
    case 'off':
      return 'Telephone off';
    case 'connecting':
      return 'Telephone connecting…';
    case 'connected':
      return 'Telephone connected';
    case 'lost':
      return 'Telephone lost, reconnecting…';
    case 'refused':
      return 'No microphone';
  }
}
