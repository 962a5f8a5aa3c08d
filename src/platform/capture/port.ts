/** Takes the guard away. Called twice it does nothing more. */
export type Unguard = () => void;

/** What a hand, or somebody on the line, does with the screen. */
export type CaptureEvent = 'screenshot' | 'recording' | 'recordingEnded';

/**
 * Live codes are relayed through pictures and shared screens, so the platform keeps them black where it can,
 * and says when one is taken.
 */
export interface CapturePort {
  /** From now on; a recording that is under way already is told as well. */
  guard(tell: (event: CaptureEvent) => void): Unguard;
}
