/** How the pages look, and who said so: the person by the switch, or the phone by its text size. */
export interface ElderState {
  readonly step: 'standard' | 'elder';
  readonly saidBy: 'person' | 'phone';
}
