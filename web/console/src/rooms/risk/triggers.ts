/** Why the risk was looked at, in words. */
export const triggers: Record<string, string> = {
  initial: 'First look',
  interval: 'It was time to look again',
  late: 'Help was about to be late',
  information: 'Something new became known',
  handover: 'It changed hands',
  lowering: 'To ask for a lower grade or risk',
  delay: 'To ask for a delay',
  closing: 'Before closing',
  supervision: 'A second pair of eyes',
};

export function triggerWords(trigger: string): string {
  return triggers[trigger] ?? trigger;
}
