import { useSyncExternalStore } from 'react';
import { type DeskWindow, deskWindow } from './desk-window';
import { type PhoneState, softphone } from './softphone';

export function useSoftphone(): PhoneState {
  return useSyncExternalStore(softphone.subscribe, softphone.state);
}

export function useDeskWindow(): DeskWindow {
  return useSyncExternalStore(deskWindow.subscribe, deskWindow.state);
}
